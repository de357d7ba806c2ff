"""A window with one page of QtWebEngine, which is driven over its DevTools protocol."""

import sys

from PyQt5.QtCore import QUrl
from PyQt5.QtWebEngineWidgets import QWebEngineView
from PyQt5.QtWidgets import QApplication

application = QApplication(sys.argv)
view = QWebEngineView()
view.resize(1024, 800)
view.setUrl(QUrl("about:blank"))
view.show()
sys.exit(application.exec_())
