"""S2 and X8 through the window: a family seen by its worker and by a lead, walked and worked in by keys, and printed for the mother."""
import os
import subprocess
import time

import pyatspi

from desk import Desk, ROLE, journey, text_of, walk
from records import ask, holds

HOUSEHOLD = 'H-000417'
PRIVATE_GOAL = 'I want one evening a week that is only mine.'
SHARED_GOAL = 'We eat together on Sundays, and nobody shouts.'
FATHERS_STREET = 'Windlass'
SISTERS_SERVICE = 'Expect Respect'
SEALED = 'Ezra'
NINE = ('Winston', 'Gloria', 'Ruth', 'Patrick', 'Denise', 'Marlon', 'Micah', 'Kadeem', 'Aaliyah', 'Tiana', 'Sonia')


def everything(desk):
    """All that is shown or read aloud."""
    return '\n'.join(f'{node.name} {node.description} {text_of(node)}' for node in walk(desk.app))


def open_family(desk):
    desk.at_people()
    desk.key('alt+2')
    desk.find(has='families')
    desk.key('ctrl+f')
    desk.type(HOUSEHOLD)
    desk.find(has='1 family')
    desk.key('Return')
    desk.find(role=ROLE.ROLE_HEADING, has='Household ' + HOUSEHOLD)


def summary(desk, name):
    """The one chosen, beside the drawing."""
    return desk.find(role=ROLE.ROLE_HEADING, name=name)


def tab_to(desk, role, has=''):
    """Tab until the focus is there, as somebody without a mouse goes."""
    for _ in range(60):
        for node in walk(desk.app):
            if node.getState().contains(pyatspi.STATE_FOCUSED) and node.getRole() == role and has in node.name:
                return
        desk.key('Tab')
        time.sleep(0.05)
    raise AssertionError(f'Tab never comes to {role} {has}')


def page_text(pdf, *options):
    return subprocess.run(['pdftotext', *options, pdf, '-'], check=True, capture_output=True, text=True).stdout


def seen_by_the_worker(desk):
    open_family(desk)
    summary(desk, 'Kadeem Okafor')
    desk.picture('family-worker')
    said = everything(desk)
    assert 'Aaliyah Okafor' in said and 'sister, 15' in said, said
    for secret in (SISTERS_SERVICE, FATHERS_STREET, SEALED):
        assert secret not in said, secret


def walked_by_keys(desk):
    """Up to his mother, across to her partner, down to their daughter, and back to the one we work for."""
    for key, name in (('Up', None), ('Home', 'Winston Bennett-Hall')):
        desk.key(key)
        if name:
            summary(desk, name)
    desk.type('k')
    summary(desk, 'Kadeem Okafor')
    desk.key('Right')
    summary(desk, 'Aaliyah Okafor')
    desk.key('Menu')
    desk.find(role=ROLE.ROLE_MENU_ITEM, name='Move home…')
    desk.picture('family-menu')
    desk.key('Escape')
    desk.type('k')
    summary(desk, 'Kadeem Okafor')


def on_another_day(desk):
    """Before Marlon: page by page to the day that Winston died, where nothing can be changed, and back."""
    tab_to(desk, ROLE.ROLE_SLIDER)
    for _ in range(12):
        desk.key('Prior')
    desk.find(has='as it was on')
    desk.picture('family-past')
    assert not desk.enabled(desk.button(has='Add person')), 'a day that has passed can be changed'
    assert 'family meeting' not in text_of(desk.find(has='Household ' + HOUSEHOLD)), 'a meeting that was still to come'
    desk.key('ctrl+t')
    desk.wait(lambda: desk.enabled(desk.button(has='Add person')), 'today')


def issues_by_keys(desk, office):
    desk.key('alt+i')
    tab_to(desk, ROLE.ROLE_PUSH_BUTTON, 'Kadeem, Money and debt')
    desk.key('2')
    latest = ("SELECT level FROM issue_level i JOIN person p ON p.id = i.person WHERE p.full_name = 'Kadeem Okafor' AND issue = 'POVERTY_DEBT' "
              'AND i.removed IS NULL ORDER BY looked_on DESC, i.id DESC LIMIT 1')
    holds(desk, office, latest, [('2',)])
    desk.key('ctrl+z')
    desk.sees('Taken back')
    holds(desk, office, latest, [('1',)])
    desk.picture('family-issues')


def a_brother(desk, office):
    """One entry: name and birthday; home, parents, address and language are his brother's."""
    tab_to(desk, ROLE.ROLE_IMAGE, 'Family drawing')
    desk.type('k')
    summary(desk, 'Kadeem Okafor')
    desk.key('Menu')
    desk.find(role=ROLE.ROLE_MENU_ITEM, name='Add a brother or sister…')
    desk.key('Down', 'Down', 'Down', 'Return')
    desk.find(has='taken over')
    desk.focus()
    desk.type('Jonah Okafor')
    desk.key('Tab')
    desk.type('3 May 2017')
    desk.picture('family-brother')
    # Somebody comes in: the lock hides the window in front as well, and brings it back as it was.
    desk.key('ctrl+l')
    desk.wait(lambda: len(desk.windows()) == 1, 'the half-typed window to be hidden')
    desk.focus()
    desk.sees('Continue as')
    desk.key('Return')
    desk.wait(lambda: len(desk.windows()) == 2, 'the half-typed window to come back')
    desk.focus()
    desk.find(has='Jonah Okafor')
    desk.key('Return')
    desk.alone()
    summary(desk, 'Jonah Okafor')
    parents = ("SELECT o.full_name FROM relationship r JOIN person p ON p.id = r.person JOIN person o ON o.id = r.other_person "
               "WHERE p.full_name = 'Jonah Okafor' AND r.type IN ('MOTHER', 'FATHER') AND r.removed IS NULL ORDER BY 1")
    holds(desk, office, parents, [('Denise Bennett',), ('Patrick Okafor',)])
    desk.key('ctrl+z')
    desk.sees('Taken back')
    holds(desk, office, "SELECT count (*) FROM person WHERE full_name = 'Jonah Okafor' AND removed IS NULL", [(0,)])


def printed_for_the_mother(desk, folder):
    paper = os.path.join(folder, 'plan.pdf')
    desk.key('ctrl+p')
    desk.find(has='Left out for them')
    desk.focus()
    desk.find(has='Denise Bennett')
    desk.sees('private goal')
    desk.picture('family-print')
    desk.click(desk.button(has='Save as PDF'))
    desk.save_as(paper)
    desk.wait(lambda: os.path.exists(paper) and os.path.getsize(paper) > 0, 'the paper')
    words = ' '.join(page_text(paper).split())
    assert SHARED_GOAL in words, words
    for secret in (PRIVATE_GOAL, SISTERS_SERVICE, FATHERS_STREET, SEALED, 'LiVVE'):
        assert secret not in words, secret


def on_a3(program, office, worker, folder):
    """X8: everybody in three homes on one sheet."""
    paper = os.path.join(folder, 'drawing.pdf')
    (ref,), = ask(office, f"SELECT ref FROM household WHERE ref LIKE '{HOUSEHOLD}%'")
    subprocess.run([program, '--office', office, '--as', worker, '--paper', 'genogram', '--for', ref, '--size', 'A3', '--output', paper],
                   check=True, capture_output=True)
    info = subprocess.run(['pdfinfo', paper], check=True, capture_output=True, text=True).stdout
    assert 'Pages:           1' in info and 'A3' in info, info
    words = page_text(paper)
    for name in NINE:
        assert name in words, name
    assert SEALED not in words and FATHERS_STREET not in words and SISTERS_SERVICE not in words, words
    assert len([n for n in ('Home 1', 'Home 2', 'Home 3') if n in words]) == 3, words


def seen_by_a_lead(program, office, lead, pictures):
    desk = Desk(program, '--office', office, '--as', lead, pictures=pictures)
    open_family(desk)
    tab_to(desk, ROLE.ROLE_IMAGE, 'Family drawing')
    desk.type('a')
    summary(desk, 'Aaliyah Okafor')
    desk.sees('Not to be told')
    said = everything(desk)
    assert SISTERS_SERVICE in said and SEALED in said, said
    desk.picture('family-lead')
    desk.close()


def steps(program, pictures):
    folder = os.environ['TMPDIR']
    office = os.path.join(folder, 'office.sos')
    subprocess.run([program, '--new-demo', office], check=True)
    (worker,), = ask(office, "SELECT ref FROM staff WHERE name = 'Moyo Adeyemi'")
    (lead,), = ask(office, "SELECT s.ref FROM staff s JOIN staff w ON w.team = s.team WHERE w.name = 'Moyo Adeyemi' AND s.role = 'TEAM_LEAD'")
    desk = Desk(program, '--office', office, '--as', worker, pictures=pictures)
    seen_by_the_worker(desk)
    walked_by_keys(desk)
    on_another_day(desk)
    issues_by_keys(desk, office)
    a_brother(desk, office)
    printed_for_the_mother(desk, folder)
    desk.key('Escape')
    desk.alone()
    desk.close()
    on_a3(program, office, worker, folder)
    seen_by_a_lead(program, office, lead, pictures)


if __name__ == '__main__':
    journey(steps)
