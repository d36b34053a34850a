"""S8: a letter approved for the post; then the address becomes unsafe. No way of this program posts it any more."""
import contextlib
import os
import sqlite3
import subprocess

from desk import Desk, journey
from records import ask

# Somebody of the first lead's team whose post is allowed in every respect, found as a stranger would find them.
SAFE_POST = """
SELECT p.ref, p.full_name FROM person p
JOIN address a ON a.person = p.id JOIN consent c ON c.person = p.id AND c.type = 'POST_LETTERS' AND c.status = 'GIVEN'
JOIN plan l ON l.person = p.id AND l.state = 'AGREED'
WHERE a.posting_rule = 'OK' AND a.reviewed_on > '2026-09-05' AND c.expires_on > '2026-12-30' AND p.status = 'ACTIVE'
  AND l.next_meeting_on IS NOT NULL
  AND EXISTS (SELECT 1 FROM person_list i WHERE i.person = p.id
              AND i.team = (SELECT team FROM staff WHERE role = 'TEAM_LEAD' ORDER BY ref LIMIT 1))
  AND NOT EXISTS (SELECT 1 FROM address_person h WHERE h.address = a.id)
  AND NOT EXISTS (SELECT 1 FROM address o WHERE o.person = p.id AND o.id <> a.id)
  AND NOT EXISTS (SELECT 1 FROM plan d WHERE d.person = p.id AND d.state = 'DRAFT')
  AND NOT EXISTS (SELECT 1 FROM letter x WHERE x.person = p.id)
ORDER BY p.ref LIMIT 1"""


def look_again(office, ref):
    """The plan has a day to come, as if they had sat over it."""
    with contextlib.closing(sqlite3.connect(office)) as database, database:
        database.execute("UPDATE plan SET review_on = '2026-12-21' WHERE state = 'AGREED' AND person = (SELECT id FROM person WHERE ref = ?)", (ref,))


def steps(program, pictures):
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    subprocess.run([program, '--new-demo', office], check=True)
    (ref, name), = ask(office, SAFE_POST)
    (lead,), = ask(office, "SELECT ref FROM staff WHERE role = 'TEAM_LEAD' ORDER BY ref LIMIT 1")
    desk = Desk(program, '--office', office, '--as', lead, pictures=pictures)

    # The plan letter, by post: checked and approved.
    desk.open_person(ref, name)
    desk.click(desk.button('New letter…'))
    desk.click(desk.button(has='Draft it'))
    desk.sees('To check')
    desk.click(desk.button('Change…'))
    desk.sees('How does it get to them?')
    desk.key('Down', 'Return')
    desk.sees('By post')
    desk.click(desk.button('Check'))
    desk.say_why_past()
    desk.click(desk.button('Approve'))
    desk.sees('To print')
    desk.picture('s8-approved')

    # This morning's warning: the address is unsafe.
    desk.key('alt+s')
    desk.click(desk.button('Post: Post. Change the rule'))
    desk.sees('May a letter go here?')
    desk.key('Down', 'Down', 'Down', 'Down', 'Tab')
    desk.type('Threat warning from the police this morning')
    desk.key('Tab', 'Return')
    desk.sees('1 letter')  # the toast goes again, so it is looked for first
    desk.button('Post: Unsafe. Change the rule')
    desk.picture('s8-unsafe')

    # Printing it all the same is refused, and the attempt stands in the person's history.
    desk.key('alt+e')
    desk.sees('Taken back')
    desk.key('ctrl+p')
    desk.sees('marked unsafe')
    desk.key('alt+h')
    desk.sees('Letter: Printing refused')
    desk.picture('s8-history')
    refusals = "SELECT new, reason FROM audit WHERE verb = 'fail' AND person = (SELECT id FROM person WHERE ref = %r)" % ref
    (deed, reason), = ask(office, refusals)
    assert deed == 'print' and 'marked unsafe' in reason, (deed, reason)

    # The letter is a draft again, and only the hand may carry it: no address, stamped.
    desk.key('alt+e')
    desk.sees('Taken back')
    desk.sees('This may not be posted')
    assert desk.absent(name='Print…'), 'a letter that was taken back can still be printed'
    (state, delivery), = ask(office, 'SELECT state, delivery FROM letter WHERE ref = (SELECT max (ref) FROM letter)')
    assert state == 'DRAFT', state
    (address,), = ask(office, 'SELECT lines FROM address a JOIN person p ON p.id = a.person WHERE p.ref = ' + repr(ref))
    desk.click(desk.button(has='For the hand'))
    desk.sees('Give by hand')
    words = desk.read_letter()
    assert address.splitlines()[0] not in words, 'the unsafe address stands in the letter'
    assert 'Hand delivery only' in words, words
    desk.picture('s8-taken-back')

    # In the queue of the office it stands among those taken back, and nothing of it waits for the printer or the post.
    desk.key('alt+7')
    desk.sees('Taken back')
    desk.picture('s8-queue')
    desk.key('ctrl+shift+p')
    desk.sees('No approved letter waits to be printed.')
    desk.close()

    # No other way out: the command refuses the post; the hand as well, since it cannot say why a plan of past days goes; looked at again, it gives it.
    paper = os.path.join(os.environ['TMPDIR'], 'letter.pdf')
    call = [program, '--office', office, '--as', lead, '--paper', 'L1', '--for', ref, '--format', 'clear-print', '--output', paper]
    refused = subprocess.run([*call, '--delivery', 'post'], capture_output=True, text=True)
    assert refused.returncode == 3 and not os.path.exists(paper), refused
    assert [deed for deed, _ in ask(office, refusals)] == ['print', 'send'], ask(office, refusals)
    refused = subprocess.run(call, capture_output=True, text=True)
    assert refused.returncode == 3 and 'past' in refused.stderr and not os.path.exists(paper), refused
    look_again(office, ref)
    subprocess.run(call, check=True, capture_output=True)
    text = subprocess.run(['pdftotext', '-layout', paper, '-'], check=True, capture_output=True, text=True).stdout
    assert 'Hand delivery only' in text and address.splitlines()[0] not in text, text
    assert ask(office, "SELECT count(*) FROM audit WHERE field = 'posting-rule' AND new = 'UNSAFE'") == [(1,)]


if __name__ == '__main__':
    journey(steps)
