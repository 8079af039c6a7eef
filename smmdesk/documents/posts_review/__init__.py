"""Review packs: files that a partner or contractor opens, marks and sends back."""
