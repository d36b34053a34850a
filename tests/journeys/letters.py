"""A letter of another kind: drafted at the person, its words typed beside the page, checked and approved, seen in the queue, given up as a batch."""
import os
import subprocess

from desk import ROLE, Desk, journey
from records import ask


WORDS = {'Day': 'Tuesday 1 December', 'Time': '3 in the afternoon', 'Where': 'The library on Larkfield Road',
         'A safe way to get there': 'Take the 171. Get off at the library.'}


def say(desk, field, words):
    """One of its words, typed beside the page."""
    desk.click(desk.button('Words'))
    desk.put(desk.find(name=field, role=ROLE.ROLE_TEXT), words)
    desk.click(desk.button(has='Done'))


def steps(program, pictures):
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    subprocess.run([program, '--new-demo', office], check=True)
    (worker,), = ask(office, "SELECT ref FROM staff WHERE name = 'Moyo Adeyemi'")
    desk = Desk(program, '--office', office, '--as', worker, pictures=pictures)

    # Which letter: the third after the plan's.
    desk.open_person('oneill', 'Brennan')
    desk.draft_letter('Appointment', 'Appointment for Zo')
    desk.wait(lambda: '25 November' in desk.read_letter(), 'the day of the appointment that is made')
    desk.picture('letters-drafted')

    # Its words, beside the page that follows each key.
    desk.click(desk.button('Words'))
    for field, words in WORDS.items():
        desk.put(desk.find(name=field, role=ROLE.ROLE_TEXT), words)
    desk.picture('letters-words')
    desk.click(desk.button(has='Done'))
    desk.wait(lambda: ask(office, 'SELECT count(*) FROM letter_word')[0][0] == len(WORDS), 'the words to be stored')
    text = desk.read_letter()
    for words in WORDS.values():
        assert words.split('.')[0] in text, text

    # Somebody else's name in it, one letter amiss: marked where it is checked, and nothing for whoever wrote it to approve; without the name it goes.
    way = 'A safe way to get there'
    say(desk, way, 'Take the 171 with Camila Restreppo Vargas.')
    desk.click(desk.button('Check'))
    desk.sees('May name somebody else, or where somebody lives')
    desk.sees('“Camila Restreppo Vargas”')
    desk.sees('A team lead decides whether it stays')
    desk.wait(lambda: not desk.enabled(desk.button('Approve')), 'nothing to approve')
    desk.picture('letters-named')
    say(desk, way, WORDS[way])
    desk.gone(has='May name somebody else, or where somebody lives')
    desk.wait(lambda: desk.enabled(desk.button('Approve')), 'it may be approved')
    desk.click(desk.button('Approve'))
    desk.button('Print…')

    # In the queue, a line of its own; many at once ask for each by its line.
    desk.key('alt+7')
    desk.sees('To print')
    desk.picture('letters-queue')
    desk.key('ctrl+shift+p')
    desk.button(has='Print these')
    desk.picture('letters-many')
    desk.key('Escape')
    desk.close()


if __name__ == '__main__':
    journey(steps)
