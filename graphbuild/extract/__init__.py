r"""From a plan's text to a draft encoding: outline, figures, places, programs, who is to do what.

In the patterns of this package ``[^\W!-ÿ]`` is a Chinese character: what words are made of, beyond Latin.
``re`` compiles it a hundred times faster than the range from 一 to 鿿, and seven hundred places hold it.
What it shall not be stands in the class as well (``[^\W!-ÿ和及]``), which takes fewer steps than a look ahead
at each character. ``[^\W\d_]`` is a letter, Chinese or Latin, ``[^\W!-/:-ÿ]`` a Chinese character or a digit.
"""
