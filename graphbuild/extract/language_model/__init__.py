"""The language model that is asked, where the user names one, what rules leave open."""
