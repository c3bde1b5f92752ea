"""What a post says, word by word, with the way back to the caller's own characters.

``fold`` and ``hidden`` are what every post pays for; ``reading`` is built only for a post that has candidate rules.
"""
