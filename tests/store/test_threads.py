"""A record is used by many threads at a time, more than there are connections kept: as a server does."""

import threading

from marsad.model.event import Verdict
from marsad.store import Store


def test_many_threads_read_while_others_write(where, addition):
    with Store(where) as store:
        store.add_readings([addition(n) for n in range(1, 9)])
        names = [f"r_{n}.k1" for n in range(1, 9)]
        wrong, begin = [], threading.Barrier(20)

        def guarded(work):
            begin.wait()
            try:
                for turn in range(25):
                    work(turn)
            except Exception as fault:  # noqa: BLE001 - told below
                wrong.append(fault)

        def read(_):
            with store.reading():
                first = store.version()
                assert len(store.claims_by_id(names)) == len(names)
                assert len(store.decisions()) <= 50
                assert store.version() == first, "all of it is as of one moment"

        def judge(turn):
            store.judge(Verdict.SAME, names[turn % 8], names[(turn + 1) % 8])

        work = [read] * 18 + [judge] * 2
        threads = [threading.Thread(target=guarded, args=(each,)) for each in work]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert wrong == []
        assert len(store.decisions()) == 50
