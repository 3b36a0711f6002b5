"""Thin QObjects between core and views."""
