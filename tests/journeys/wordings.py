"""The words of a letter said otherwise by the office: seen beside a real letter, an undefined field named, kept as a version, the program’s own words
used again."""
import os
import subprocess

from desk import ROLE, Desk, journey
from records import ask


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
    desk.wait(lambda: ask(office, "SELECT count(*) FROM wording WHERE state = 'KEPT' AND version = 1 AND ended_at IS NULL")[0][0] == 1, 'the version')
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
    desk.wait(lambda: ask(office, "SELECT count(*) FROM wording WHERE version = 1 AND ended_at IS NOT NULL")[0][0] == 1, 'the first to end')
    desk.key('Escape')
    desk.close()


if __name__ == '__main__':
    journey(steps)
