"""`python -m luyke.cli.sample`: write the sample document anew."""

from luyke.cli.sample import SAMPLE
from luyke.cli.sample.layout import build

build().save(str(SAMPLE))
