"""The smallest PySide6 window: the floor under the start of any PySide6 program."""

import sys

from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

app = QApplication(sys.argv)
window = QWidget()
window.setWindowTitle("bare window")
QVBoxLayout(window).addWidget(QLabel("floor"))
window.resize(800, 600)
window.show()
sys.exit(app.exec())
