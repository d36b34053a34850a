"""Contacts: one line by keys, what is doubtful asked, the whole form, signed, a note beneath, printed for the young person."""
import os
import subprocess

from desk import Desk, journey
from records import ask

ZOE = "(SELECT id FROM person WHERE full_name LIKE 'Zo_ O%Neill-Brennan')"


def steps(program, pictures):
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    subprocess.run([program, '--new-demo', office], check=True)
    (moyo,), = ask(office, "SELECT ref FROM staff WHERE name = 'Moyo Adeyemi'")
    desk = Desk(program, '--office', office, '--as', moyo, pictures=pictures)
    desk.open_person('oneill', 'Zoë O’Neill-Brennan')

    # From anywhere on the record, by one key; typed, read back, saved by Enter.
    desk.key('ctrl+shift+k')
    desk.sees('Log and chronology')
    desk.sees('by 2 Dec, every 14 days')
    desk.type('13:20 rang mum 10 min, held. Worried about Friday, keeps her in. Ask college re short days by 30 nov')
    for words in ('today 13:20', 'phone', 'Siobhán Brennan, mother', '10 min', 'held', '1, for “college”?', 'for you, Mon 30 Nov'):
        desk.sees(words)
    desk.picture('contacts-line')
    desk.key('Return')
    desk.sees('Worried about Friday, keeps her in.')
    desk.sees('41 since 12 Aug')
    # A goal that shares a word is offered, not taken.
    (goals,), = ask(office, f"SELECT count(*) FROM contact_goal WHERE contact = (SELECT max(id) FROM contact WHERE person = {ZOE})")
    assert goals == 0, goals
    (task,), = ask(office, f"SELECT words FROM task WHERE kind = 'CONTACT_STEP' AND due_on = '2026-11-30' AND person = {ZOE}")
    assert task == 'Ask college re short days', task

    # A time that was not said is asked, and not made up.
    desk.type('rang zo yesterday, no answer')
    desk.sees('Sun 22 Nov?')
    desk.key('Return')
    desk.sees('Sun 22 Nov: at what time?')
    desk.picture('contacts-asked')
    desk.type('17:30')
    desk.key('Return')
    desk.sees('Sun 22 Nov 17:30')
    desk.key('Return')
    desk.sees('42 since 12 Aug')
    (outcome,), = ask(office, f"SELECT outcome FROM contact WHERE person = {ZOE} ORDER BY entered_at DESC, id DESC LIMIT 1")
    assert outcome == 'NO_REPLY', outcome

    # What a rule speaks against is said while it is written, and kept with a reason alone.
    desk.key('Return')
    desk.sees('Nothing to save yet.')
    desk.type('13:40 rang dad 5 min, held. He wants his bike back')
    desk.sees('Darren O’Neill, father: ')
    desk.picture('contacts-against')
    desk.key('Return')
    desk.sees('a few words are enough')
    desk.type('He had rung the school three times')
    desk.key('Return')
    desk.sees('43 since 12 Aug')
    (rule, reason), = ask(office, f'SELECT override_rule, override_reason FROM contact WHERE person = {ZOE} ORDER BY entered_at DESC, id DESC LIMIT 1')
    assert rule and reason == 'He had rung the school three times', (rule, reason)

    # The whole form, from what the line said.
    desk.type('12:00 saw zo office 30 min, held. Read the draft together')
    desk.click(desk.button(has='More fields'))
    desk.sees('What you write is kept, even where you close this window.')
    desk.focus()
    desk.picture('contacts-form')
    desk.key('Return')
    desk.alone()
    desk.sees('44 since 12 Aug')

    # Signed it stays; what is to be put right stands beneath.
    desk.click(desk.find(has='Read the draft together'))
    desk.click(desk.button(has='Sign'))
    desk.click(desk.button(has='Note beneath…'))
    desk.sees('The signed note stays as it is.')
    desk.focus()
    desk.type('It was the letter we read, not the plan.')
    desk.click(desk.button(has='Put beneath'))
    desk.alone()
    desk.sees('It was the letter we read, not the plan.')
    desk.picture('contacts-beneath')

    # For the young person: names of others are out, in the file too.
    desk.key('ctrl+p')
    desk.sees('For whom')
    desk.focus()
    desk.picture('contacts-print')
    desk.click(desk.button(has='Look at it'))
    desk.sees('Page 1 of')
    desk.picture('contacts-paper')
    desk.key('Escape')
    desk.alone()
    desk.close()

    paper = os.path.join(os.environ['TMPDIR'], 'contacts.pdf')
    (ref,), = ask(office, f'SELECT ref FROM person WHERE id = {ZOE}')
    subprocess.run([program, '--office', office, '--as', moyo, '--paper', 'contact-history', '--for', ref, '--whom', 'them', '--output', paper],
                   check=True)
    text = subprocess.run(['pdftotext', '-layout', paper, '-'], check=True, capture_output=True, text=True).stdout
    assert 'It was the letter we read' in text and 'Worried about Friday' in text
    for name in ('Siobhán', 'Bernie', 'Idris', 'Umeh', 'Darren', 'Aoibhe'):
        assert name not in text, name


if __name__ == '__main__':
    journey(steps)
