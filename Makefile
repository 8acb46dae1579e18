UV := .venv/bin/uv
.venv/ready: pyproject.toml uv.lock
	test -x .venv/bin/python || python3 -m venv .venv
	.venv/bin/pip install --quiet 'uv>=0.13'
	$(UV) sync --quiet --inexact --frozen
	touch $@
setup: .venv/ready
