"""The words of a letter said otherwise by the office: seen beside a real letter, an undefined field named, kept as a version, the program’s own words
used again."""
import os
import subprocess

from desk import ROLE, Desk, journey, text_of
from records import ask
from translation import choose


def steps(program, pictures):
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    subprocess.run([program, '--new-demo', office], check=True)
    (lead,), = ask(office, "SELECT ref FROM staff WHERE role = 'TEAM_LEAD' AND active = 1 ORDER BY id LIMIT 1")
    desk = Desk(program, '--office', office, '--as', lead, pictures=pictures)

    desk.sees('Monday 23 November')
    desk.key('alt+7')
    desk.button('More about the post')
    desk.choose_in_menu('More about the post', 'Words of the letters…')
    desk.sees('The program’s own words are in use.')
    first = desk.find(role=ROLE.ROLE_TEXT, has='Hello, and why I am writing: Paragraph')
    desk.picture('wordings')

    # A field there is none of: named with its line, and not kept; what was typed stays.
    desk.put(first, 'Dear {salutaton},')
    desk.sees('line 1: “{salutaton}” is no field of this letter.')
    desk.wait(lambda: ask(office, "SELECT count(*) FROM wording WHERE state = 'DRAFT' AND template LIKE '%{salutaton}%'")[0][0] == 1, 'the draft')
    desk.picture('wordings-fault')
    desk.put(first, 'Dear {salutation},')
    desk.gone(has='is no field of this letter')

    # Kept: new letters have it, by whom and when it says.
    desk.click(desk.button(has='Keep…'))
    desk.put(desk.find(name='What is new', role=ROLE.ROLE_TEXT), 'A warmer beginning')
    desk.click(desk.button(has='Keep for new letters'))
    desk.wait(lambda: ask(office, "SELECT count(*) FROM wording WHERE state = 'KEPT' AND language = 'en' AND version = 1 AND ended_at IS NULL")[0][0] == 1, 'the version')
    desk.sees('In use for new letters.')
    desk.click(desk.button(has='Versions'))
    desk.sees('A warmer beginning')
    desk.picture('wordings-versions')

    # Back to what the program brings: its words come to the rows, and are kept as the next version.
    desk.button(has='Use again: What the program brings')
    desk.key('Tab', 'Return')
    desk.wait(lambda: 'Hello {salutation},' in ask(office, "SELECT COALESCE (max (template), '') FROM wording WHERE state = 'DRAFT'")[0][0], 'the words')
    desk.click(desk.button(has='Keep…'))
    desk.click(desk.button(has='Keep for new letters'))
    desk.wait(lambda: ask(office, "SELECT count(*) FROM wording WHERE language = 'en' AND version = 1 AND ended_at IS NOT NULL")[0][0] == 1, 'the first to end')

    # The list of words that tell: a fault named, a word more, kept as a version of its own; hard words are marked in the letter.
    choose(desk, 'Letter', 'Words that tell what a letter is about')
    desk.sees('None of them may stand above the first fold')
    words = desk.find(role=ROLE.ROLE_TEXT, name='Words, one on each line')
    desk.put(words, 'gang*\na*')
    desk.sees('Line 2: With so short a beginning')
    desk.sees('The program’s list has besides: county lines')
    desk.picture('wordings-list')
    desk.put(words, text_of(words).replace('\na*', '\nfoyer'))
    desk.gone(has='With so short a beginning')
    desk.click(desk.button(has='Keep…'))
    desk.click(desk.button(has='Keep this list'))
    desk.sees('Say under “What is new” why.')
    desk.click(desk.button(has='Keep…'))
    desk.put(desk.find(name='What is new', role=ROLE.ROLE_TEXT), 'Fewer while we try')
    desk.click(desk.button(has='Keep this list'))
    desk.sees('In use: every letter is looked through for it.')
    assert ask(office, "SELECT template FROM wording WHERE kind = 'sensitive-words' AND state = 'KEPT' AND ended_at IS NULL")[0][0] == 'gang*\nfoyer'
    choose(desk, 'Letter', 'Hard words, and what to say instead')
    desk.sees('It is advice beside a letter')
    desk.picture('wordings-hard')
    desk.key('Escape')
    desk.close()


if __name__ == '__main__':
    journey(steps)
