"""Running an office: serving it, backing it up, restoring it. No models, no pages."""
