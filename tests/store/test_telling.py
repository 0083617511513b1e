"""Who listens to a file's state hears nothing more once it said so, whichever thread was about to speak."""

from datetime import UTC, datetime
from threading import Event, Thread

from journeyboard.store.states import Saved
from journeyboard.store.telling import Told


def test_to_stop_listening_waits_for_what_is_being_said():
    begun, go_on, stopped = Event(), Event(), Event()
    told = Told(Saved(datetime.now(UTC)))

    def listen(_state: object) -> None:
        begun.set()
        go_on.wait(10)
        assert not stopped.is_set()

    stop = told.listen(listen)
    speaking = Thread(target=told.tell)
    speaking.start()
    assert begun.wait(10)
    stopping = Thread(target=lambda: (stop(), stopped.set()))
    stopping.start()
    assert not stopped.wait(0.1)
    go_on.set()
    stopping.join(10)
    speaking.join(10)
    assert stopped.is_set()


def test_a_listener_may_stop_listening_while_it_is_told():
    told, heard = Told(Saved(datetime.now(UTC))), []
    stop = told.listen(lambda state: (heard.append(state), stop()))
    told.tell()
    told.tell()
    assert len(heard) == 1
