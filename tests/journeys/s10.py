"""S10: a former client asks for everything. It is written down where it was taken; the data protection lead sees who asks, collects, takes out what tells of
others and what was told in confidence; the pages go out only once the safeguarding lead has looked through them too; the file holds nothing of it."""
import os
import subprocess

from desk import Desk, ROLE, journey, text_of
from records import ask, holds

ZOE = "(SELECT id FROM person WHERE full_name = 'Zoë O’Neill-Brennan')"
STATE = 'SELECT state FROM access_request'


def take(desk, name, then=None):
    """The button of a step, by its words; @then is what stands over the buttons afterwards, and moves them."""
    desk.click(desk.still(desk.button(has=name)))
    if then:
        desk.sees(then)


def written_down(desk, office):
    desk.open_person('oneill', 'Zoë')
    desk.choose_in_menu('More about this record', 'Somebody asks to see this record')
    desk.sees('It is answered within a month')
    desk.type('Herself, by letter')
    desk.picture('s10-written-down')
    desk.click(list(desk.all(ROLE.ROLE_PUSH_BUTTON, has='Write down'))[-1])
    desk.alone()
    holds(desk, office, 'SELECT state, due_on FROM access_request', [('RECEIVED', '2026-12-23')])
    holds(desk, office, f"SELECT count(*) FROM task WHERE person = {ZOE} AND kind = 'ACCESS_DUE' AND done_on IS NULL", [(1,)])
    desk.close()


def open_request(desk):
    desk.at_day()
    desk.key('F10')
    desk.go_down_to('Requests to see a record')
    desk.sees('Herself, by letter')
    desk.picture('s10-requests')
    desk.click(desk.still(desk.button(has='Open request')))
    desk.sees('Record of')


def said(desk, name, words):
    take(desk, name)
    desk.wait(lambda: len(desk.windows()) > 1, 'the window that asks')
    desk.focus()
    texts = desk.wait(lambda: list(desk.all(role=ROLE.ROLE_TEXT, name='In words')), 'where the words go')
    desk.click(texts[-1])
    desk.type(words)
    desk.key('alt+w' if 'asks' in name or 'want' in name else 'alt+i')
    desk.alone()


def collected(desk, office):
    open_request(desk)
    said(desk, 'Seen who asks…', 'Known to us since 2024')
    holds(desk, office, STATE, [('ID',)])
    desk.sees('Seen who they are on')
    said(desk, 'What they want…', 'Everything that is held')
    holds(desk, office, STATE, [('SCOPED',)])
    desk.sees('What they want to see')
    take(desk, 'Collect')
    holds(desk, office, STATE, [('COLLECTED',)])
    desk.sees('to decide')
    desk.key('ctrl+g')
    desk.sees('taken out, or left?')
    desk.picture('s10-collected')
    (n,), = ask(office, "SELECT count(*) FROM access_mark WHERE state = 'PROPOSED'")
    assert n > 10, n
    desk.key('ctrl+t')
    holds(desk, office, "SELECT count(*) FROM access_mark WHERE state = 'PROPOSED'", [(n - 1,)])
    # Before two have looked there is no way out.
    show_pages(desk, 's10-pages')
    path = os.path.join(os.environ['TMPDIR'], 'too-early.pdf')
    desk.click(desk.still(desk.button(has='Save')))
    desk.save_as(path)
    holds(desk, office, "SELECT count(*) FROM audit WHERE verb = 'fail' AND reason LIKE '%Two people look through it%'", [(1,)])
    assert not os.path.exists(path)
    desk.focus()
    desk.key('Escape')
    desk.alone()
    take(desk, 'Take out e_verything proposed')
    holds(desk, office, "SELECT count(*) FROM access_mark WHERE state = 'PROPOSED'", [(0,)])
    take(desk, 'Looked through', 'Looked through by')
    holds(desk, office, STATE, [('FIRST_REVIEW',)])
    take(desk, 'Pages are right', 'Back to the first')
    holds(desk, office, STATE, [('REDACTED',)])
    desk.close()


def show_pages(desk, name):
    desk.click(desk.still(desk.button(has='_Pages…')))
    desk.wait(lambda: len(desk.windows()) > 1, 'the pages')
    desk.focus()
    desk.picture(name)


def sent(desk, office):
    open_request(desk)
    take(desk, 'Looked through again', 'Looked through again by')
    holds(desk, office, STATE, [('SECOND_REVIEW',)])
    show_pages(desk, 's10-pages-again')
    path = os.path.join(os.environ['TMPDIR'], 'copy.pdf')
    desk.click(desk.still(desk.button(has='Save')))
    desk.save_as(path)
    desk.wait(lambda: os.path.exists(path) and os.path.getsize(path) > 1000, 'the file')
    desk.alone()
    words = subprocess.run(['pdftotext', path, '-'], capture_output=True, text=True, check=True).stdout
    assert 'What was taken out, and why' in words and 'Zoë' in words, words[:400]
    for name in ('Siobh', 'Darren', 'Dion', 'Aoibhe'):
        assert name not in words, [line for line in words.splitlines() if name in line]
    holds(desk, office, "SELECT count(*) FROM audit WHERE kind = 'access_request' AND verb = 'export'", [(1,)])
    said(desk, 'Sent…', 'By hand, in the office')
    holds(desk, office, STATE, [('REFUSED_PART',)])
    holds(desk, office, f"SELECT count(*) FROM task WHERE person = {ZOE} AND kind = 'ACCESS_DUE' AND done_on IS NULL", [(0,)])
    desk.picture('s10-sent')
    desk.close()


def steps(program, pictures):
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    subprocess.run([program, '--new-demo', office], check=True)
    who = {role: ref for role, ref in ask(office, "SELECT role, ref FROM staff WHERE role IN ('DSL', 'DATA_PROTECTION_LEAD')")}
    (moyo,), = ask(office, "SELECT ref FROM staff WHERE name = 'Moyo Adeyemi'")
    written_down(Desk(program, '--office', office, '--as', moyo, pictures=pictures), office)
    collected(Desk(program, '--office', office, '--as', who['DATA_PROTECTION_LEAD'], pictures=pictures), office)
    sent(Desk(program, '--office', office, '--as', who['DSL'], pictures=pictures), office)


if __name__ == '__main__':
    journey(steps)
