"""Words as large maps have them: a few come up all the time, thousands now and then."""

from random import Random

_SYLLABLES = """
    ba be bi bo bu ca ce con com der en er fer ga ge ing in ir la le li lo man me mi mo na ne ni no pa per
    pro ra re ri ro sa se ser si so ta te ti tion to tra un ver vi wa we
""".split()  # noqa: SIM905 - fifty literals would fill the page
_MOST = 4


def drawn_from(count: int, seed: int = 0) -> list[str]:
    """``count`` different words, the likelier ones more often: the nth about as often as 1 / (n + 3)."""
    random = Random(seed)
    words: dict[str, None] = {}
    while len(words) < count:
        words["".join(random.choices(_SYLLABLES, k=random.randint(1, _MOST)))] = None
    return [word for rank, word in enumerate(words) for _ in range(round((count + 3) / (rank + 3)))]
