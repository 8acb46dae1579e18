"""The office: the month in the browser, from the plan to the scoreboard. Each folder is one app, one whole slice.

settings/ urls.py  how it is put together
ui/                shared templates, components and the way numbers are written; no models
audit/             append-only; one list of every act and its sentence
accounts/          people, and the roles written as code
places/            administrative units through time; agencies
indicators/        the catalogue
targets/           the year's plan; revised by adding
documents/         files received, and each reading of them
observations/      values by indicator, place and period, with evidence; never overwritten
collection/        regimes, rounds, entry, findings and their explanations, approval
scoreboard/        standings, forecast, the indicator's page
reviews/           meetings over the figures, conclusions, directives
registers/         what is counted case by case: a folder a register, over one mechanism
reports/           written from the figures, completed by people, approved, issued, corrected; every digit traced
publishing/        what has been made public: snapshots, corrections, withdrawals; the only door out
public/            the pages that anyone may read; they know publishing.selectors alone
demo/              Lê Chân 2021 and the real series, loaded through the services
upkeep/            serving, backup, restore

It may import the engine; the engine never imports it.
"""
