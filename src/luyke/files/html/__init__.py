"""Saved web pages: the article, not the menus around it."""
