"""One file for each thing that the page asks for. A view takes the desk and what was asked, and returns an answer."""
