"""A person at the desk: starts the program, looks through the accessibility tree, works by keys and mouse.

Looking is by role and name, as a screen reader would; acting is by real keys and clicks. Every wait has an end and says
what it waited for. Warnings and criticals of the program fail the journey when it closes."""
import os
import subprocess
import sys
import time
import traceback

import gi
gi.require_version('Atspi', '2.0')
from gi.repository import Atspi  # noqa: E402
import pyatspi  # noqa: E402

ROLE = pyatspi
PATIENCE = float(os.environ.get('SOS_PATIENCE', '10'))


class Gone(AssertionError):
    """What was looked for did not come."""


def seen(node):
    """GTK 4.8 says SHOWING of windows alone; what is hidden is not VISIBLE."""
    return node.getState().contains(pyatspi.STATE_VISIBLE)


def walk(node):
    """Every visible node below @node, parents first."""
    try:
        yield node
        for index in range(node.childCount):
            child = node.getChildAtIndex(index)
            if child is not None and seen(child):
                yield from walk(child)
    except Exception:  # a node may go while it is being looked at; the wait looks again
        return


def text_of(node):
    """The words a node shows: its text where it has one, else its name."""
    try:
        text = node.queryText()
        words = text.getText(0, text.characterCount)
        return words or node.name
    except NotImplementedError:
        return node.name


def true_extents(program):
    """What mends the places GTK gives, where this GTK needs it; see true-extents.c."""
    mend = os.path.join(os.path.dirname(program), '..', 'tests', 'journeys', 'libtrue-extents.so')
    return os.path.abspath(mend) if os.path.exists(mend) else ''


class Desk:
    at_work = []

    def __init__(self, program, *arguments, pictures=None, now='2026-11-23T14:02:00Z'):
        environment = dict(os.environ, SOS_NOW=now, LD_PRELOAD=true_extents(program))
        self.log = open(os.path.join(os.environ['TMPDIR'], 'program.log'), 'w+')
        self.process = subprocess.Popen([program, *arguments], stdout=self.log, stderr=self.log, env=environment)
        self.pictures = pictures
        Desk.at_work.append(self)
        self.app = self.wait(self._find_app, 'the program on the accessibility bus', 30)
        Atspi.Accessible.set_cache_mask(self.app, Atspi.Cache.NONE)
        self.focus()

    def _find_app(self):
        for app in pyatspi.Registry.getDesktop(0):
            if app is not None and app.get_process_id() == self.process.pid and app.childCount:
                return app
        return None

    # -- looking
    def wait(self, look, what, patience=None):
        end = time.monotonic() + (patience or PATIENCE)
        while True:
            try:
                found = look()
            except Exception as problem:  # the tree moves while it is read
                found, what = None, f'{what} ({problem})' if time.monotonic() > end else what
            if found:
                return found
            if getattr(self, 'process', None) and self.process.poll() is not None:
                raise Gone(f'the program ended with {self.process.returncode} while waiting for {what}\n{self.said()}')
            if time.monotonic() > end:
                raise Gone(f'waited in vain for {what}')
            time.sleep(0.03)

    def all(self, role=None, name=None, within=None, has=None):
        roles = role if isinstance(role, (tuple, list)) or role is None else (role,)
        for node in walk(within or self.app):
            if roles is not None and node.getRole() not in roles:
                continue
            if name is not None and node.name != name:
                continue
            if has is not None and has not in (node.name or '') and has not in text_of(node):
                continue
            if role is None and name is None and has is None:
                continue
            yield node

    def find(self, role=None, name=None, within=None, has=None, patience=None):
        what = f'{role} {name or ""} {has or ""}'.strip()
        return self.wait(lambda: next(self.all(role, name, within, has), None), what, patience)

    def absent(self, role=None, name=None, within=None, has=None):
        return next(self.all(role, name, within, has), None) is None

    def gone(self, role=None, name=None, within=None, has=None, patience=None):
        self.wait(lambda: self.absent(role, name, within, has), f'{role} {name or has} to go', patience)

    def say_why_past(self, why='They asked for the plan as we agreed it'):
        """A plan letter whose days are all past goes with a reason or not at all (6.1, V23); nothing is asked of others."""
        self.still(self.button('Approve'))
        for button in list(self.all(role=ROLE.ROLE_PUSH_BUTTON, has='Say why it goes with days that are past')):
            self.click(self.still(button))
            self.sees('Why with days that are past')
            self.type(why)
            self.click(self.button(has='_Write it down'))
            self.alone()

    def sees(self, words, patience=None):
        """Some showing node says @words."""
        return self.find(has=words, patience=patience)

    def button(self, name=None, within=None, has=None, patience=None):
        return self.find((ROLE.ROLE_PUSH_BUTTON, ROLE.ROLE_TOGGLE_BUTTON, ROLE.ROLE_RADIO_BUTTON, ROLE.ROLE_CHECK_BOX,
                          ROLE.ROLE_MENU_ITEM, ROLE.ROLE_RADIO_MENU_ITEM, ROLE.ROLE_PAGE_TAB), name, within, has, patience)

    def enabled(self, node):
        return node.getState().contains(pyatspi.STATE_SENSITIVE)

    # -- acting
    def windows(self):
        found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid)],
                               capture_output=True, text=True).stdout.split()
        return found

    def focus(self):
        ids = self.wait(self.windows, 'a window')
        subprocess.run(['xdotool', 'windowfocus', '--sync', ids[-1]], check=False, capture_output=True)

    def make_record(self, made):
        """Presses New record; where nothing was said of somebody alike, answers what the window asks, as it stands there."""
        self.click(self.button(has='New record'))
        self.wait(lambda: len(self.windows()) > 1 or made(), 'the new record, or the question')
        if len(self.windows()) > 1:
            self.focus()
            self.click(self.button(has='ake the record'))
            self.alone()

    def alone(self):
        """Waits until its dialogs are gone and the window can be used again."""
        self.wait(lambda: len(self.windows()) == 1, 'the dialog to go')
        self.focus()

    def click(self, node, count=1):
        x, y = self.wait(lambda: self._middle(node), f'a place to click on {node.name}')
        subprocess.run(['xdotool', 'mousemove', str(x), str(y), 'click', '--repeat', str(count), '1'], check=True)
        subprocess.run(['xdotool', 'mousemove', '1279', '799'], check=True)

    def still(self, node):
        """@node, once it stands where it stood a moment ago."""
        place = None

        def stands():
            nonlocal place
            before, place = place, self._middle(node)
            return place is not None and place == before
        self.wait(stands, f'{node.name} to stand still')
        return node

    def choose_in_menu(self, menu, item):
        """Opens the menu of that name and goes down to the item, wherever it stands among the others."""
        self.click(self.button(menu))
        self.go_down_to(item)

    def go_down_to(self, item):
        """In the menu that is open."""
        self.reach(self.still(self.button(has=item)), item)

    def choose_in_row(self, row, words):
        """Opens the choices of the row of that title, in the window that came last, and takes the one that says @words."""
        self.click(self.still(self._row(row)))
        self.choose_in_open_row(row, words)

    def choose_in_open_row(self, row, words):
        """Of the choices that are open, or about to be: the one that says @words, wherever it stands among the others; waits until they are shut."""
        combo = self._row(row)
        # The row shows what is chosen in a list of its own.
        opened = self.wait(lambda: list(self.all(role=ROLE.ROLE_LIST, within=combo))[1:], f'the choices of {row}')[-1]

        def wanted():
            items = list(self.all(role=ROLE.ROLE_LIST_ITEM, within=opened))
            says = [item for item in items if not self.absent(name=words, within=item)]
            return (says or [item for item in items if not self.absent(has=words, within=item)] or [None])[0]
        item = self.wait(wanted, f'{words} among the choices of {row}')
        self.key('Home')  # it may stand above what is chosen
        self.reach(item, words)
        self.wait(lambda: len(list(self.all(role=ROLE.ROLE_LIST, within=combo))) == 1, f'the choices of {row} to go')

    def _row(self, title):
        def titled():
            combos = list(self.all(role=ROLE.ROLE_COMBO_BOX, has=title))
            return ([combo for combo in combos if combo.name == title] or combos)[-1:]
        return self.wait(titled, f'the row {title}')[0]

    def reach(self, node, what, key='Down'):
        """By keys alone: @key until the cursor is on @node, which says @what; then Return."""
        def there():
            if node.getState().contains(pyatspi.STATE_FOCUSED):
                return True
            self.key(key)
            time.sleep(0.1)
            return False
        self.wait(there, f'the cursor on {what}')
        self.key('Return')

    def _middle(self, node):
        """Where @node stands on the screen. Extents are the window's own, without the shadow round it."""
        box = node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
        if box.width <= 0 or box.height <= 0:
            return None
        frame = node
        while frame.parent is not None and frame.parent.getRole() != pyatspi.ROLE_APPLICATION:
            frame = frame.parent
        own = frame.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
        for window in reversed(self.windows()):
            place = dict(line.split('=') for line in subprocess.run(
                ['xdotool', 'getwindowgeometry', '--shell', window], capture_output=True, text=True).stdout.split())
            across, down = int(place['WIDTH']) - own.width, int(place['HEIGHT']) - own.height
            if 0 <= across < 120 and 0 <= down < 120:
                return (int(place['X']) + across // 2 + box.x + box.width // 2,
                        int(place['Y']) + down // 2 + box.y + box.height // 2)
        return None

    def key(self, *names):
        for name in names:
            subprocess.run(['xdotool', 'key', '--clearmodifiers', name], check=True)

    def type(self, words):
        subprocess.run(['xdotool', 'type', '--delay', '12', words], check=True)

    def put(self, node, words):
        """Words into an entry at once, as a pasted text would come."""
        node.queryEditableText().setTextContents(words)

    # -- what people do often
    def at_day(self):
        """The office is open, at the day."""
        self.find(role=ROLE.ROLE_LIST, name='To do', patience=30)

    def at_people(self):
        """The office is open, at the day; goes on to the people."""
        self.at_day()
        self.key('alt+1')
        self.button('Mine', patience=30)

    def sit_down(self, words, name):
        """Says who is there: finds by @words (a name in plain letters, a role) and goes on as the first."""
        self.find(has='Who is at the desk?', patience=30)
        self.button(has='Continue as')
        self.type(words)
        self.button(f'Continue as {name}')
        self.key('Return')
        self.at_people()

    def open_person(self, words, name):
        """Finds by @words (a reference, a name in plain letters) and opens the first."""
        self.wait(lambda: not self.absent(role=ROLE.ROLE_LIST, name='To do') or not self.absent(name='Mine'), 'the day, or the people', 30)
        self.wait(lambda: self._opened(words, name), f'the record of {name}', 4 * PATIENCE)

    def _opened(self, words, name):
        """Types anew each time: on a busy machine Enter may come before the results."""
        self.key('ctrl+k', 'ctrl+a')
        self.type(words)
        time.sleep(0.5)
        self.key('Return')
        try:
            return self.find(role=ROLE.ROLE_HEADING, has=name, patience=2)
        except Gone:
            return None

    def draft_letter(self, kind, title):
        """Of the person who is shown, in the window of all kinds; @title is how the draft is headed."""
        self.key('ctrl+shift+j')
        self.wait(lambda: len(self.windows()) > 1, 'the window of all kinds of letter')
        self.focus()
        self.choose_in_row('Letter', kind)
        self.click(self.still(self.button(has='Draft it')))
        self.sees(title)

    def save_as(self, path):
        """Answers the file dialog with @path."""
        self.button(has='Save')
        self.wait(lambda: len(self.windows()) > 1, 'the file dialog')
        self.focus()
        self.key('ctrl+a')
        self.type(path)
        self.key('Return')

    def read_letter(self):
        """The words of the letter that is shown, as a screen reader would read them."""
        as_text = self.button('Read as text')
        if not as_text.getState().contains(pyatspi.STATE_PRESSED):
            self.click(as_text)
        return text_of(self.find(role=ROLE.ROLE_TEXT, name='The words of the letter'))

    # -- showing
    def picture(self, name):
        if not self.pictures:
            return
        os.makedirs(self.pictures, exist_ok=True)
        time.sleep(0.25)
        subprocess.run(['import', '-window', 'root', os.path.join(self.pictures, name + '.png')], check=True)

    def said(self):
        self.log.flush()
        with open(self.log.name) as log:
            return log.read()

    def tree(self):
        """The showing tree in words, for a failed look."""
        lines = []

        def add(node, depth):
            if node.name or node.getRole() in (ROLE.ROLE_TEXT, ROLE.ROLE_FRAME, ROLE.ROLE_DIALOG):
                lines.append('  ' * depth + f'{node.getRoleName()} “{node.name}” {text_of(node)[:70]}')
                depth += 1
            for index in range(node.childCount):
                child = node.getChildAtIndex(index)
                if child is not None and seen(child):
                    add(child, depth)
        try:
            add(self.app, 0)
        except Exception as problem:
            lines.append(f'({problem})')
        return '\n'.join(lines)

    def _ends(self):
        self.key('ctrl+q')
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            return False
        return True

    def close(self):
        self.focus()
        self.key('Escape')
        # A key is lost where the page is made anew under the cursor: whoever wants to leave presses it again.
        self.wait(self._ends, 'the program to close on Ctrl+Q')
        # GTK's file dialog looks at the sandbox's document folder, its print dialog for colours of the printer; neither is here.
        not_ours = ('Failed to measure available space', 'failed to contact colord')
        bad = [line for line in self.said().splitlines()
               if ('CRITICAL' in line or 'WARNING' in line) and not any(words in line for words in not_ours)]
        assert not bad, '\n'.join(bad)
        assert self.process.returncode == 0, self.process.returncode


def journey(steps):
    """Runs @steps(program, pictures folder); says what was showing where it stopped."""
    try:
        steps(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None)
    except Exception:
        traceback.print_exc()
        for desk in Desk.at_work:
            if desk.process.poll() is None:
                desk.picture('stopped-here')
                print(desk.tree(), file=sys.stderr)
            desk.process.kill()
        sys.exit(1)
    print('ok')
