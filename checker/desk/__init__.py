"""The glossary desk: a page on this machine on which editors find, change and try out entries.

Only `exonym desk` imports it; Starlette, Jinja2 and uvicorn come with `pip install 'exonym[desk]'`.
"""
