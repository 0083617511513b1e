"""A field for a feeling: shown with a true minus sign, taken with any that a keyboard has."""

from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QDoubleSpinBox

MINUS = "\N{MINUS SIGN}"
_TYPED = str.maketrans(
    dict.fromkeys(f"-{MINUS}\N{EN DASH}\N{FULLWIDTH HYPHEN-MINUS}\N{SMALL HYPHEN-MINUS}", "-")
)


class FeelingBox(QDoubleSpinBox):
    """From −2 to +2; a feeling above 0 has a plus."""

    def textFromValue(self, val: float) -> str:
        sign = MINUS if val < 0 else "+" if val > 0 else ""
        return sign + self.locale().toString(abs(val), "f", self.decimals())

    def valueFromText(self, text: str) -> float:
        return super().valueFromText(self._plain(text))

    def validate(self, input: str, pos: int) -> tuple[QValidator.State, str, int]:
        plain = self._plain(input)
        state, _, _ = super().validate(plain, pos)
        return state, input, pos

    def _plain(self, text: str) -> str:
        """As this language writes numbers."""
        return text.translate(_TYPED).replace("-", self.locale().negativeSign())
