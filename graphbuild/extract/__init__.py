"""From a plan's text to a draft encoding: outline, quantities, milestones, places, programs, responsibilities."""
