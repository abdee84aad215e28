"""From a plan's text to a draft encoding: outline, figures, places, programs, who is to do what."""
