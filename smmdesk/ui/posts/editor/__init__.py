"""Everything about one post in one panel: texts for each network, files, link, and what stands round them."""
