"""What a program leaves behind: looks for canaries in files, titles, process tables, messages and selections (T-17, T-18).

A canary is a random word put where a person's own words stand. All of one run begin with the same letters, so that one look
finds each of them, cut short or not. Where a canary is found is said; the canary never is, lest this test leave it somewhere."""
import ctypes
import os
import random
import re
import string
import struct
import subprocess
import threading
import time

STEM = 12
CREATED, MOVED_TO = 0x100, 0x080
SELECTION_NOTIFY = 31
IN_MEMORY = ('/memfd:', '/SYSV', '/dev/shm/', os.environ['XDG_RUNTIME_DIR'] + '/')


class Canaries:
    def __init__(self):
        self.stem = self._letters(STEM)
        self.needles = [self.stem.encode(code) for code in ('utf-8', 'utf-16-le', 'utf-16-be')]

    def _letters(self, n):
        return ''.join(random.SystemRandom().choice(string.ascii_lowercase) for _ in range(n))

    def new(self):
        return (self.stem + self._letters(24 - STEM)).capitalize()

    def are_in(self, text):
        raw = text if isinstance(text, bytes) else text.encode('utf-8', 'surrogateescape')
        plain = raw.lower()
        return any(needle in plain for needle in self.needles) or raw.startswith(b'%PDF') and self._are_on_pages(raw)

    def _are_on_pages(self, pdf):
        """The words of a PDF are packed; a cut one gives what it has."""
        return self.are_in(subprocess.run(['pdftotext', '-', '-'], input=pdf, capture_output=True).stdout)


class Selections:
    """The clipboard and the selection of the desk, as another program sees them."""

    def __init__(self):
        x = self.x = ctypes.CDLL('libX11.so.6')
        for name in ('XOpenDisplay', 'XDefaultRootWindow', 'XCreateSimpleWindow', 'XInternAtom', 'XGetSelectionOwner'):
            getattr(x, name).restype = ctypes.c_ulong if name != 'XOpenDisplay' else ctypes.c_void_p
        self.display = ctypes.c_void_p(x.XOpenDisplay(None))
        self.window = ctypes.c_ulong(x.XCreateSimpleWindow(self.display, ctypes.c_ulong(x.XDefaultRootWindow(self.display)),
                                                           0, 0, 1, 1, 0, 0, 0))

    def _atom(self, name):
        return ctypes.c_ulong(self.x.XInternAtom(self.display, name.encode(), 0))

    def take(self, name):
        self.x.XSetSelectionOwner(self.display, self._atom(name), self.window, ctypes.c_ulong(0))
        self.x.XSync(self.display, 0)

    def is_taken(self, name):
        return self.x.XGetSelectionOwner(self.display, self._atom(name)) == self.window.value

    def read(self, name):
        """'' where there is nothing."""
        place = self._atom('READ')
        self.x.XConvertSelection(self.display, self._atom(name), self._atom('UTF8_STRING'), place, self.window, ctypes.c_ulong(0))
        event, end = (ctypes.c_ulong * 24)(), time.monotonic() + 5
        while not self.x.XCheckTypedWindowEvent(self.display, self.window, SELECTION_NOTIFY, event):
            assert time.monotonic() < end, f'nobody answers for {name}'
            time.sleep(0.01)
        return self._property(place) if event[7] else ''

    def _property(self, place):
        kind, n, rest, words = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_char_p()
        form = ctypes.c_int()
        self.x.XGetWindowProperty(self.display, self.window, place, ctypes.c_long(0), ctypes.c_long(65536), 1, ctypes.c_ulong(0),
                                  ctypes.byref(kind), ctypes.byref(form), ctypes.byref(n), ctypes.byref(rest), ctypes.byref(words))
        return (words.value or b'').decode()


class NewNames:
    """The names of all files that come into some folders, however short they stay."""

    def __init__(self, folders):
        self.libc = ctypes.CDLL(None)
        self.watch = self.libc.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
        self.folders = {self.libc.inotify_add_watch(self.watch, folder.encode(), CREATED | MOVED_TO): folder for folder in folders}

    def read(self):
        names = []
        while True:
            try:
                events = os.read(self.watch, 1 << 20)
            except BlockingIOError:
                return names
            while events:
                number, _, _, length = struct.unpack_from('iIII', events)
                names.append(os.path.join(self.folders.get(number, ''), os.fsdecode(events[16:16 + length].rstrip(b'\0'))))
                events = events[16 + length:]


class Watch:
    """Looks at a desk from its first moment to its last, and says what it found."""

    def __init__(self, canaries):
        self.canaries = canaries
        self.found = []  # where a canary was
        self.counts = {}
        self.seen = set()
        self.since = time.time() - 1
        home, temporary = os.environ['HOME'], os.environ['TMPDIR']
        places = [home, temporary, '/tmp', '/var/tmp'] + [value for key, value in os.environ.items() if key.startswith('XDG_')]
        self.roots = {place for place in places if os.path.isdir(place)}
        self.names = NewNames(self.roots)
        self.processes = []
        self.ended = threading.Event()
        self.bus = subprocess.Popen(['dbus-monitor', '--session'], stdout=subprocess.PIPE)
        self.threads = [threading.Thread(target=self._listen, daemon=True), threading.Thread(target=self._look, daemon=True)]
        for thread in self.threads:
            thread.start()

    def note(self, what, where, text):
        """One more @what was looked at; @where is told if a canary is in @text."""
        self.counts[what] = self.counts.get(what, 0) + 1
        if self.canaries.are_in(text):
            self.found.append(where)

    def note_once(self, what, where, text):
        if (what, text) not in self.seen:
            self.seen.add((what, text))
            self.note(what, where, text)

    # -- while the program runs
    def follow(self, process):
        self.processes.append(process)

    def _listen(self):
        for line in self.bus.stdout:
            self.note('bus lines', 'a message on the session bus', line)

    def _look(self):
        while not self.ended.wait(0.2):
            self._look_at_windows()
            for process in self.processes:
                self._look_at_process(f'/proc/{process.pid}')

    def _look_at_windows(self):
        tree = subprocess.run(['xwininfo', '-root', '-tree'], capture_output=True).stdout.decode(errors='surrogateescape')
        for title in re.findall(r'0x[0-9a-f]+ (".*)', tree):
            self.note_once('titles', 'the title of a window', re.sub(r'  [0-9]+x.*', '', title))

    def _look_at_process(self, folder):
        try:
            for name in ('cmdline', 'environ', 'comm', 'limits'):
                with open(f'{folder}/{name}', 'rb') as file:
                    text = file.read()
                self.note_once('process tables', f'{name} of the process', text)
                if name == 'limits' and not re.search(rb'core file size +0 +0 ', text):
                    self.found.append('a core file may be written')
            for number in os.listdir(f'{folder}/fd'):
                self._look_at_open_file(f'{folder}/fd/{number}')
        except OSError:
            pass  # it ended, or closed the file meanwhile

    def _look_at_open_file(self, place):
        """A file without a name is on the disk all the same, unless its folder is in memory."""
        name = os.readlink(place)
        if not name.startswith('/') or not name.endswith(' (deleted)') or name.startswith(IN_MEMORY):
            return
        with open(place, 'rb') as file:
            self.note('files without a name', 'a file without a name, on the disk', os.pread(file.fileno(), 1 << 24, 0))

    # -- afterwards
    def grep(self, own):
        """Every file that came or changed; @own are those that hold people's words because somebody asked for it."""
        self.ended.set()
        self.bus.terminate()
        for thread in self.threads:
            thread.join()
        for name in self.names.read():
            self.note('new names', f'the name of a file that came to {os.path.dirname(name)}', name)
            if name.startswith(os.environ['TMPDIR'] + '/gtkprint'):
                self.found.append('print data on its way over the disk')
        own = {os.path.realpath(path) for path in own}
        for path in sorted({path for root in self.roots for path in self._files(root)} - own):
            self._grep_file(path)

    def _files(self, root):
        for folder, _, names in os.walk(root):
            for name in names:
                path = os.path.realpath(os.path.join(folder, name))
                try:
                    status = os.lstat(path)
                except OSError:
                    continue
                if os.path.isfile(path) and status.st_uid == os.getuid() and max(status.st_mtime, status.st_ctime) >= self.since:
                    yield path

    def _grep_file(self, path):
        try:
            with open(path, 'rb') as file:
                self.note('file names', f'the name of a file in {os.path.dirname(path)}', path)
                rest = b''
                self.counts['files'] = self.counts.get('files', 0) + 1
                while block := file.read(1 << 24):
                    if self.canaries.are_in(rest + block):
                        self.found.append(f'the file {path}')
                        break
                    rest = block[-64:]
        except OSError:
            pass  # somebody else's, and gone

    def report(self):
        print(', '.join(f'{count} {what}' for what, count in sorted(self.counts.items())) + f', {len(self.found)} canaries')
        assert not self.found, 'left behind in: ' + '; '.join(sorted(set(self.found)))
