"""The camera in hand: the one place that moves it, lets it glide, and tells who has to repaint."""

from dataclasses import replace

from PySide6.QtCore import QEasingCurve, QObject, QTimer, QVariantAnimation, Signal

from journeyboard.layout.rect import Rect

from .camera import FIT_MARGIN, ZOOM_STEP, Camera, fitted

GLIDE_MS = 320
_FARTHEST = 0.05
"""Any map may be seen as small as this; a larger one as small as half of what fits the view."""
REST_MS = 64
"""How long after the last zoom step the zoom gesture counts as over."""


class Viewport(QObject):
    """What the view shows. ``width`` and ``height`` in px; ``ratio`` is device pixels per px.

    ``extent``: the map with what lies beside its ``sheet``, in u.
    """

    moved = Signal()
    zoom_changed = Signal(float)
    rested = Signal()
    """A zoom gesture is over: sharp tiles may be drawn again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.camera = Camera()
        self.extent = self.sheet = Rect(0, 0, 1, 1)
        self.width, self.height, self.ratio = 1.0, 1.0, 1.0
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.rested)
        self._start = self._goal = self.camera
        self._fitted: Camera | None = None
        self._outgrown = set[Camera]()
        """Where the whole map was shown before edits added to it."""
        self._glide = QVariantAnimation(self, duration=GLIDE_MS, startValue=0.0, endValue=1.0)
        self._glide.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._glide.valueChanged.connect(self._on_glide)

    @property
    def scale(self) -> float:
        """Device pixels per u."""
        return self.camera.zoom * self.ratio

    @property
    def zooming(self) -> bool:
        """Whether a zoom gesture runs: until it ends, what is there is scaled and nothing is drawn anew."""
        return self._rest.isActive()

    @property
    def visible(self) -> Rect:
        return self.camera.visible(self.width, self.height)

    @property
    def centre(self) -> tuple[float, float]:
        """The point of the map, in u, in the middle of the view."""
        return self.camera.to_board(self.width / 2, self.height / 2)

    def look(self, camera: Camera, *, resting: bool = False) -> None:
        """Take a camera, kept near the map. ``resting``: a jump, not a step of a gesture."""
        camera = camera.kept(self.extent, self.width, self.height)
        before, self.camera = self.camera, camera
        if camera.zoom != before.zoom:
            if not resting:
                self._rest.start()
            self.zoom_changed.emit(camera.zoom)
        if camera != before:
            self.moved.emit()

    def pan(self, dx: float, dy: float) -> None:
        """Push the map by (dx, dy) px."""
        self.halt()
        self.look(self.camera.panned(dx, dy))

    def zoom_to(self, zoom: float, anchor: tuple[float, float] | None = None) -> None:
        """Zoom with the point of the map under ``anchor`` (px, the view's middle by default) held still."""
        self.halt()
        x, y = anchor or (self.width / 2, self.height / 2)
        self.look(self.camera.zoomed(max(zoom, self._farthest), x, y))

    @property
    def _farthest(self) -> float:
        """The least zoom: far enough for any overview, but never so far that the map is lost."""
        return min(fitted(self.extent, self.width, self.height).zoom / 2, _FARTHEST, self.camera.zoom)

    def zoom_by(self, steps: float, anchor: tuple[float, float] | None = None) -> None:
        """Zoom by wheel steps of a tenth each; negative ones zoom out."""
        self.zoom_to(self.camera.zoom * ZOOM_STEP**steps, anchor)

    def fit(self, rect: Rect, margin: float = FIT_MARGIN, *, most: float = 1.0, glide: bool = False) -> None:
        """Show all of ``rect`` (u) with a margin in px, at most at ``most`` px per u."""
        self.go(fitted(rect, self.width, self.height, margin, most), glide)

    def fit_all(self, *, glide: bool = False) -> None:
        """Show the whole map."""
        self._outgrown.clear()
        self.fit(self.extent, glide=glide)
        self.count_as_fitted()

    def fit_again(self, *, glide: bool) -> None:
        """The same after an edit; once that is taken back, ``has_shrunk`` tells so."""
        before = self._outgrown | {self.goal}
        self.fit_all(glide=glide)
        self._outgrown = before

    @property
    def has_shrunk(self) -> bool:
        """Whether the map would be shown whole as it was before edits added to it."""
        wanted = fitted(self.extent, self.width, self.height).kept(self.extent, self.width, self.height)
        return wanted != self.goal and wanted in self._outgrown

    def count_as_fitted(self) -> None:
        """From here on the view is taken for one of the whole map, until somebody moves it."""
        self._fitted = self.goal

    @property
    def is_fitted(self) -> bool:
        """Whether the view is still where it showed the whole map, or on its way there."""
        return self.goal == self._fitted

    @property
    def shows_all(self) -> bool:
        """Whether the sheet is in view, or will be when the camera arrives; the parking lot may not be."""
        shown = self.goal.rect_to_view(self.sheet)
        across = shown.x > -1 and shown.right < self.width + 1
        return across and shown.y > -1 and shown.bottom < self.height + 1

    def centre_on(self, x: float, y: float, *, glide: bool = False) -> None:
        """Bring a point of the map to the middle of the view."""
        self.go(self.camera.centred(x, y, self.width, self.height), glide)

    def turn_over(self) -> None:
        """The map has become its mirror image: show the same part of it, as in a mirror."""
        self.halt()
        self.look(replace(self.camera, x=self.width - self.camera.x), resting=True)

    @property
    def goal(self) -> Camera:
        """The camera that is being glided to, or the one that is there."""
        return self._goal if self._glide.state() == QVariantAnimation.State.Running else self.camera

    def go(self, camera: Camera, glide: bool) -> None:
        """Take a camera, kept near the map, at once or gliding."""
        self.halt()
        camera = camera.kept(self.extent, self.width, self.height)
        if glide:
            self._start_glide(camera)
        else:
            self.look(camera, resting=True)

    def _start_glide(self, goal: Camera) -> None:
        self._start, self._goal = self.camera, goal
        self._glide.start()

    def _on_glide(self, share: float) -> None:
        if self._glide.state() == QVariantAnimation.State.Running:
            self.look(self._between(float(share)))

    def _between(self, share: float) -> Camera:
        """The camera a share (0 to 1) of the way: the middle moves evenly, the zoom by equal ratios."""
        if share >= 1:
            return self._goal
        zoom = self._start.zoom * (self._goal.zoom / self._start.zoom) ** share
        (x1, y1), (x2, y2) = (
            each.to_board(self.width / 2, self.height / 2) for each in (self._start, self._goal)
        )
        middle = x1 + (x2 - x1) * share, y1 + (y2 - y1) * share
        return Camera(zoom).centred(*middle, self.width, self.height)

    def halt(self) -> None:
        """Stop gliding where the camera is now."""
        self._glide.stop()
