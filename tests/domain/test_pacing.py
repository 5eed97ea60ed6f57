"""Telegram's limits are never passed, and nobody waits longer than they must."""

from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from domain.pacing import CHAT_BURST, Limits, Pacer

IBU, GROUP = 1001, -100


def send(pacer: Pacer, chat: int | None, now: float, *, announcement: bool = False) -> None:
    pacer.spend(chat, now, announcement=announcement)
    pacer.landed(chat, now, announcement=announcement)


def test_a_person_may_get_a_short_burst_and_then_one_a_second() -> None:
    pacer = Pacer(Limits())
    for _ in range(CHAT_BURST):
        assert IBU not in pacer.resting(0.0)
        send(pacer, IBU, 0.0)
    assert IBU in pacer.resting(0.0)
    assert IBU in pacer.resting(0.9)
    assert IBU not in pacer.resting(1.0)


def test_a_group_gets_twenty_a_minute_and_no_more() -> None:
    pacer = Pacer(Limits())
    for second in range(20):
        assert GROUP not in pacer.resting(float(second * 2))
        send(pacer, GROUP, float(second * 2))
    assert GROUP in pacer.resting(45.0)
    assert GROUP not in pacer.resting(60.0)


def test_answers_to_taps_wait_for_no_chat() -> None:
    pacer = Pacer(Limits())
    for _ in range(10):
        send(pacer, None, 0.0)
    assert pacer.resting(0.0) == set()


def test_announcements_leave_slots_for_answers() -> None:
    pacer = Pacer(Limits(overall_per_second=28, reserve=4))
    for chat in range(24):
        send(pacer, chat, 0.0, announcement=True)
    assert pacer.free(0.0, announcements=True) == 0
    assert pacer.free(0.0) == 4
    send(pacer, 99, 0.0)
    assert pacer.free(0.0) == 3
    assert pacer.free(1.0, announcements=True) > 0


def test_announcements_leave_evenly_and_use_what_there_is() -> None:
    pacer = Pacer(Limits(overall_per_second=30, reserve=2))
    now = 0.0
    left: list[float] = []
    while now < 20:
        while pacer.free(now, announcements=True):
            send(pacer, len(left), now, announcement=True)
            left.append(now)
        wait = pacer.wait(now)
        assert wait is not None
        now += wait + 0.001
    gaps = [after - before for before, after in pairwise(left)]
    assert max(gaps) < 0.1  # whoever needs a slot has one soon
    assert 27 * 20 < len(left) <= 28 * 20 + 2


def test_an_album_counts_as_its_pictures() -> None:
    pacer = Pacer(Limits(overall_per_second=30))
    pacer.spend(IBU, 0.0, 10)
    assert pacer.free(0.0) == 20
    pacer.landed(IBU, 0.0, 10)
    assert pacer.free(0.9) == 20
    assert pacer.free(1.0) == 30
    pacer.hold(1.0)
    assert pacer.free(1.9, announcements=True) == 0
    assert pacer.free(2.0, announcements=True) > 0


def test_a_429_makes_that_chat_wait_and_nobody_else() -> None:
    pacer = Pacer(Limits())
    pacer.blame(IBU, 5.0, 0.0)
    assert pacer.resting(4.9) == {IBU}
    assert pacer.free(0.0) > 0
    assert pacer.resting(5.1) == set()


def test_several_chats_in_one_second_pause_everything() -> None:
    pacer = Pacer(Limits())
    for chat in (1, 2, 3):
        pacer.blame(chat, 2.0, 0.5)
    assert pacer.free(1.0) == 0
    assert pacer.wait(1.0) == 1.5
    assert pacer.free(2.6) > 0


def test_nobody_waits_for_nothing() -> None:
    pacer = Pacer(Limits())
    assert pacer.wait(0.0) is None
    send(pacer, IBU, 0.0)
    assert pacer.wait(0.0) is None


def test_memory_follows_those_who_wait_not_all_who_ever_wrote() -> None:
    pacer = Pacer(Limits(overall_per_second=10_000))
    for chat in range(1000):
        send(pacer, chat, 0.0)
    pacer.resting(60.0)
    assert len(pacer._chats) == 0


def test_a_slow_network_passes_no_limit_either() -> None:
    pacer = Pacer(Limits(overall_per_second=28))
    for chat in range(28):
        pacer.spend(chat, 0.0)
    assert pacer.free(5.0) == 0  # nobody knows yet when they arrive
    for chat in range(28):
        pacer.landed(chat, 5.0)
    assert pacer.free(5.9) == 0
    assert pacer.free(6.0) == 28


@given(
    st.lists(
        st.tuples(
            st.floats(0, 0.3),
            st.floats(0, 0.5),
            st.integers(1, 4),
            st.sampled_from([1, 2, -1, -2]),
        ),
        max_size=120,
    ),
    st.randoms(use_true_random=False),
)
def test_no_order_of_wishes_and_no_delay_passes_a_limit(
    wishes: list[tuple[float, float, int, int]], chance: Random
) -> None:
    pacer = Pacer(Limits(overall_per_second=5, per_chat_per_second=1, per_group_per_minute=20))
    now = 0.0
    arrived: list[tuple[float, int]] = []
    flying: list[tuple[float, int]] = []
    for pause, flight, number, chat in wishes:
        now += pause
        for landing, one in sorted(flying):
            if landing <= now:
                pacer.landed(one, landing)
                flying.remove((landing, one))
        for _ in range(number):
            on_the_wire = {one for _, one in flying}
            if pacer.free(now) > 0 and chat not in pacer.resting(now) | on_the_wire:
                pacer.spend(chat, now)
                arrived.append((now + flight * chance.random(), chat))
                flying.append((now + flight, chat))
    arrived.sort()
    for start, _ in arrived:
        second = [chat for at, chat in arrived if start <= at < start + 1]
        assert len(second) <= 5
        for one in set(second):
            assert second.count(one) <= CHAT_BURST + 1
            minute = [at for at, chat in arrived if chat == one and start <= at < start + 60]
            assert one > 0 or len(minute) <= 20


@given(
    st.lists(st.tuples(st.floats(0, 0.2), st.floats(1, 3), st.floats(0.25, 0.75)), max_size=150),
    st.booleans(),
)
def test_what_is_taken_off_for_the_way_passes_no_limit(
    sends: list[tuple[float, float, float]], announcement: bool
) -> None:
    usual, pacer = 0.08, Pacer(Limits(overall_per_second=5, per_chat_per_second=1000))
    for one in range(60):
        pacer.spend(one, one * 2.0)
        pacer.landed(one, one * 2.0 + usual, left=one * 2.0)
    now, number = 200.0, 1000
    arrived: list[float] = []
    flying: list[tuple[float, float, int]] = []
    for pause, slower, way in sends:
        now += pause
        for landing, left, one in sorted(flying):
            if landing <= now:
                pacer.landed(one, landing, left=left, announcement=announcement)
                flying.remove((landing, left, one))
        while pacer.free(now, announcements=announcement):
            number += 1
            pacer.spend(number, now, announcement=announcement)
            arrived.append(now + usual * slower * way)
            flying.append((now + usual * slower, now, number))
    arrived.sort()
    assert all(later - first > 0.999 for first, later in zip(arrived, arrived[5:], strict=False))


def test_the_slowest_of_settings_still_lets_everybody_be_told() -> None:
    pacer = Pacer(Limits(overall_per_second=0.5))
    assert pacer.free(0.0) == pacer.free(0.0, announcements=True) == 1
