"""The screens: one module each, which exports ``routes``; a new module is found by being here."""
