"""Twenty readers at once, each asking for the next page as soon as the last one is there."""
import random
import threading
import time

from browser import Browser

USERS = 20


def latencies(serving, kinds, rounds):
    """Milliseconds from asking to the last byte, of every request, sorted; and requests a second."""
    pages = [(address, serving.get(address)[1].cookies) for kind in kinds for address in kind.addresses[:1]]
    taken, wrong = [], []
    lock = threading.Lock()
    start = threading.Barrier(USERS + 1)

    def reader(number):
        chance = random.Random(number)
        browsers = {}
        mine = []
        for _, cookies in pages:
            browsers.setdefault(id(cookies), Browser(serving.port, cookies))
        start.wait()
        for _ in range(rounds):
            for address, cookies in chance.sample(pages, len(pages)):
                begun = time.perf_counter()
                answer = browsers[id(cookies)].get(address)
                mine.append((time.perf_counter() - begun) * 1000)
                if answer.status != 200:
                    wrong.append(f"{address}: {answer.status}")
        with lock:
            taken.extend(mine)

    threads = [threading.Thread(target=reader, args=(number,)) for number in range(USERS)]
    for thread in threads:
        thread.start()
    start.wait()
    begun = time.perf_counter()
    for thread in threads:
        thread.join()
    if wrong:
        raise SystemExit(f"{len(wrong)} pages failed under load, such as {wrong[0]}")
    return sorted(taken), len(taken) / (time.perf_counter() - begun)


def share(ordered, part):
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]
