"""A letter in another language: its words drafted and refused for a client, approved by a named person, printed beside the English; taken out of
use, the letter that was approved in them comes back, and nothing posts or prints it any more."""
import os
import sqlite3
import subprocess

from desk import ROLE, Desk, journey
from printer import Printer
from records import ask
from t17 import open_print_dialog, print_letter

WHO = 'P-000418-N'
COMMON = ['Dla: {recipient_name}', 'Do rąk własnych', 'Bezpieczną pocztą elektroniczną', 'Tylko do rąk własnych',
          'Jeśli ten list nie jest dla ciebie, prosimy o zwrot.', 'Strona {page} z {pages}, {our_ref}', 'Twój rodzic', 'Twoja szkoła', 'Ktoś, kto nam pomaga',
          'Ty i ja, i nikt więcej.', 'Ty i ja. Z celów, które chcesz dzielić: {names}.', 'Ten list ma duży druk.', 'Ten list ma proste słowa.',
          'Ten list ma szerokie linie.', 'Niektóre słowa są po angielsku, tak jak je napisano.']
WORDS = ['Cześć {salutation},', 'Spotkajmy się. Oto kiedy i gdzie.', 'Kiedy', None, 'Gdzie', None, 'Jak dojechać', None,
         'Jeśli nie czujesz się bezpiecznie, zadzwoń.', 'Co zabrać', None, 'Jeśli chcesz to zmienić', 'Zadzwoń, znajdziemy inny dzień.', None,
         'Możesz zadzwonić pod numer {worker_phone}, {worker_hours}.',
         'Jeśli nie możesz się dodzwonić, poproś o {team_lead}. Skargi: {complaints_line}.', 'Skargi: {complaints_line}.', None,
         'Od {worker_first_name}']


def choose(desk, name, words):
    """In the drop-down of that name, whatever stands in it now."""
    down = desk.find(role=ROLE.ROLE_COMBO_BOX, name=name)
    desk.click(down)
    item = desk.wait(lambda: next((item for item in desk.all(role=ROLE.ROLE_LIST_ITEM, within=down) if not desk.absent(has=words, within=item)), None),
                     f'{words} among the choices of {name}')
    desk.key('Home')
    desk.reach(item, words)


def open_words(desk, kind, language):
    desk.key('alt+7')
    desk.choose_in_menu('More about the post', 'Words of the letters…')
    desk.sees('words are in use')
    choose(desk, 'Letter', kind)
    choose(desk, 'Language', language)


def rows(desk):
    return [row for row in desk.all(role=ROLE.ROLE_TEXT) if ': ' in (row.name or '')]


def write(desk, words):
    desk.sees('Not translated yet')
    found = desk.wait(lambda: rows(desk) if len(rows(desk)) == len(words) else None, f'{len(words)} rows')
    for row, said in zip(found, words):
        if said:
            desk.put(row, said)


def approve(desk):
    desk.click(desk.button(has='Keep…'))
    desk.put(desk.find(name='Translated by', role=ROLE.ROLE_TEXT), 'Ola Nowak')
    desk.put(desk.find(name='Read back by, if anybody did', role=ROLE.ROLE_TEXT), 'Jan Kos')
    desk.click(desk.button(has='Approve this translation'))
    desk.sees('Approved, and in use')


def width(desk):
    said = subprocess.run(['xdotool', 'getwindowgeometry', '--shell', desk.windows()[-1]], capture_output=True, text=True, check=True).stdout
    return next(line for line in said.splitlines() if line.startswith('WIDTH'))


def steps(program, pictures):
    printer = Printer()
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    os.environ['CUPS_SERVER'] = printer.where()
    subprocess.run([program, '--new-demo', office], check=True)
    database = sqlite3.connect(office)
    database.execute('UPDATE person SET letter_language = ? WHERE ref = ?', ('pl', WHO))
    database.commit()
    database.close()
    (lead,), = ask(office, "SELECT ref FROM staff WHERE name = 'Moyo Adeyemi'")
    (keeper,), = ask(office, "SELECT ref FROM staff WHERE role = 'TEAM_LEAD' AND active = 1 ORDER BY id LIMIT 1")

    # Drafted: the words of the letter and those all letters share. Nobody approves them yet.
    desk = Desk(program, '--office', office, '--as', keeper, pictures=pictures)
    desk.sees('Monday 23 November')
    open_words(desk, 'Appointment', 'Polish')
    write(desk, WORDS)
    desk.wait(lambda: ask(office, "SELECT count(*) FROM wording WHERE state = 'DRAFT' AND language = 'pl' AND template LIKE '%Spotkajmy%'") == [(1,)], 'the draft')
    desk.picture('translation-draft')
    desk.key('Escape')
    desk.close()

    # A draft is no letter: it comes in English, and English is refused for somebody who has their letters in Polish.
    desk = Desk(program, '--office', office, '--as', lead, pictures=pictures)
    desk.open_person(WHO, 'Brennan')
    desk.draft_letter('Appointment', 'Appointment for Zo')
    desk.click(desk.button('Words'))
    day = desk.find(name='Day', role=ROLE.ROLE_TEXT)
    desk.put(day, 'Monday 1 December')
    desk.sees('1 December 2026 is a Tuesday.')
    desk.picture('translation-doubt')
    desk.put(day, 'Tuesday 1 December')
    desk.gone(has='1 December 2026 is a Tuesday.')
    for field, words in (('Time', '3:30 in the afternoon'), ('Where', 'The library on Larkfield Road'), ('A safe way to get there', 'Take the 171.')):
        desk.put(desk.find(name=field, role=ROLE.ROLE_TEXT), words)
    wide = width(desk)
    desk.click(desk.button(has='Done'))
    desk.sees('This letter is in English')
    assert not desk.enabled(desk.button('Check')), 'a letter in a language its reader does not read can go on'
    assert width(desk) == wide, 'what is said beside the letter makes the window wider'
    desk.wait(lambda: ask(office, 'SELECT count(*) FROM letter_word') == [(4,)], 'the words to be stored')
    desk.close()

    # Approved by a person who can be named, with who translated it and who read it back.
    desk = Desk(program, '--office', office, '--as', keeper, pictures=pictures)
    desk.sees('Monday 23 November')
    open_words(desk, 'Words that all letters share', 'Polish')
    write(desk, COMMON)
    approve(desk)
    choose(desk, 'Letter', 'Appointment')
    desk.sees('A draft: no letter is made of it')
    approve(desk)
    desk.picture('translation-approved')
    desk.key('Escape')
    desk.close()
    by, = ask(office, "SELECT s.ref, w.translator, w.read_back_by FROM wording w JOIN staff s ON s.id = w.approved_by WHERE w.kind = 'L4' AND w.language = 'pl' AND w.state = 'KEPT'")
    assert by == (keeper, 'Ola Nowak', 'Jan Kos'), by

    # The letter takes them, is approved and printed: Polish first, the same in English behind it, the day and the hour in each.
    desk = Desk(program, '--office', office, '--as', lead, pictures=pictures)
    desk.open_person(WHO, 'Brennan')
    desk.key('alt+e')
    desk.click(desk.button(has='Use today’s'))
    desk.wait(lambda: ask(office, "SELECT count(*) FROM letter WHERE kind = 'L4' AND translation > 0") == [(1,)], 'the translation in the letter')
    words = desk.read_letter()
    for said in ('Spotkajmy się', 'wtorek, 1 grudnia 2026', '15:30', 'Let us meet', 'Tuesday 1 December'):
        assert said in words, (said, words)
    desk.picture('translation-letter')
    desk.click(desk.button('Check'))
    desk.click(desk.button('Approve'))
    desk.button('Print…')
    print_letter(desk, printer)
    desk.wait(lambda: ask(office, "SELECT state FROM letter WHERE kind = 'L4' AND translation > 0") == [('PRINTED',)], 'the letter to be printed')
    (title, _, document), = printer.jobs
    text = subprocess.run(['pdftotext', '-', '-'], input=document, check=True, capture_output=True).stdout.decode()
    assert title.startswith('L-') and 'Spotkajmy się' in text and 'Let us meet' in text, (title, text)
    desk.close()

    # Out of use: the printed letter comes back, its pages are to be destroyed, and none of it can be printed.
    desk = Desk(program, '--office', office, '--as', keeper, pictures=pictures)
    desk.sees('Monday 23 November')
    open_words(desk, 'Appointment', 'Polish')
    desk.sees('Approved, and in use')
    desk.click(desk.button(has='Versions'))
    desk.click(desk.button(has='Take out of use'))
    desk.sees('1 letter taken back.')
    desk.picture('translation-out-of-use')
    desk.key('Escape')
    desk.close()
    assert ask(office, "SELECT state, pulled_back_reason FROM letter WHERE kind = 'L4' AND translation > 0") == [('DRAFT', 'Its translation was taken out of use.')]
    assert ask(office, "SELECT count(*) FROM task WHERE kind = 'PRINTED_NOT_POSTED' AND done_on IS NULL AND letter = (SELECT max (id) FROM letter WHERE kind = 'L4')") == [(1,)]

    desk = Desk(program, '--office', office, '--as', lead, pictures=pictures)
    desk.open_person(WHO, 'Brennan')
    desk.key('alt+e')
    desk.click(desk.find(role=ROLE.ROLE_LABEL, name='taken back'))
    desk.sees('Its translation was taken out of use.')
    assert desk.absent(name='Print…'), 'a letter in words that are out of use can be printed'
    desk.click(desk.button('Check'))
    desk.click(desk.button('Approve'))
    desk.sees('not approved any more')
    desk.picture('translation-refused')
    desk.close()
    assert len(printer.jobs) == 1


if __name__ == '__main__':
    journey(steps)
