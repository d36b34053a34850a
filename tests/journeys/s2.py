"""S2, the plan of one of them: begun, written as people type it, agreed, taken back, agreed again, on paper, and changed."""
import os
import subprocess

import pyatspi

from desk import Desk, ROLE, journey, text_of
from records import ask, holds

# Somebody who waits for a plan and has none, and who works with them.
NO_PLAN = """
SELECT p.ref, p.full_name, p.id, e.id, s.ref FROM person p JOIN episode e ON e.person = p.id JOIN staff s ON s.id = e.worker
WHERE p.status = 'ACTIVE' AND e.stage = 'ASSESSED' AND NOT EXISTS (SELECT 1 FROM plan l WHERE l.person = p.id)
  AND NOT EXISTS (SELECT 1 FROM area_to_avoid a WHERE a.person = p.id)
ORDER BY p.ref LIMIT 1"""

WORDS = 'I want to sleep, and get up for college'
WHY = 'Mornings are when I miss the bus'
OURS = 'Ring the sleep nurse and ask for Tuesdays'
WELL = 'You rang when you said you would'
WRONG = 'Ring me, or your aunt, before you go out'
THEIRS = 'Phone off at eleven, four nights a week'


class Plan:
    """The plans of one person as they stand in the file."""

    def __init__(self, desk, office, person, episode):
        self.desk, self.office, self.person, self.episode = desk, office, person, episode

    def holds(self, sql, rows):
        holds(self.desk, self.office, sql.format(person=self.person, episode=self.episode), rows)

    def plans(self, *rows):
        self.holds('SELECT version, state, agreement, review_on FROM plan WHERE person = {person} AND removed IS NULL ORDER BY version',
                   list(rows))

    def goals(self, version, *rows):
        self.holds('SELECT g.in_my_words, g.why_it_matters, g.status FROM goal g JOIN plan p ON p.id = g.plan '
                   f'WHERE p.person = {{person}} AND p.version = {version} AND g.removed IS NULL ORDER BY g.position', list(rows))

    def steps(self, version, *rows):
        self.holds('SELECT a.who, a.words, a.by_when, a.when_words, a.status FROM action a JOIN goal g ON g.id = a.goal '
                   f'JOIN plan p ON p.id = g.plan WHERE p.person = {{person}} AND p.version = {version} AND a.removed IS NULL '
                   'ORDER BY a.position', list(rows))

    def shares(self, version, *rows):
        self.holds('SELECT s.shared_with FROM goal_share s JOIN goal g ON g.id = s.goal JOIN plan p ON p.id = g.plan '
                   f'WHERE p.person = {{person}} AND p.version = {version} AND s.removed IS NULL ORDER BY 1', list(rows))

    def stage(self, *row):
        self.holds('SELECT stage, review_on FROM episode WHERE id = {episode}', [row])


def field(desk, name):
    return desk.find(ROLE.ROLE_TEXT, name)


def says(desk, name, words):
    desk.wait(lambda: text_of(field(desk, name)) == words, f'“{words}” in {name}')


def may_write(desk, name):
    return field(desk, name).getState().contains(pyatspi.STATE_EDITABLE)


def may_agree(desk):
    return desk.enabled(desk.button(has='Agree'))


def remedy(desk, finding):
    """Presses the button beside a finding. What is typed next is typed where it leads."""
    desk.click(desk.button(has=': ' + finding))


def write(desk, plan):
    """From nothing to a plan that may be agreed, each remedy followed; words are typed the moment the button is pressed."""
    desk.click(desk.button('Begin a plan'))
    plan.plans((1, 'DRAFT', None, None))
    desk.sees('Not yet: there is no goal yet.')
    assert not may_agree(desk), 'an empty plan can be agreed'
    desk.picture('s2-begun')

    # F6 goes to the pane, where the first remedy stands.
    desk.key('F6', 'Return')
    desk.type(WORDS)
    desk.key('Tab')
    desk.type(WHY)
    desk.key('Tab')
    plan.goals(1, (WORDS, WHY, 'NOT_STARTED'))

    desk.sees('Not yet: goal 1 has no step for you.')
    remedy(desk, 'Goal 1 has no step for you')
    desk.key('Return')
    desk.type(OURS)
    desk.key('Tab')
    desk.type('3 dec')
    desk.key('Tab')
    desk.click(desk.button('Add a step'))
    desk.type(THEIRS)
    desk.key('Tab')
    desk.type('most nights')
    desk.key('Tab')
    steps = ('WORKER', OURS, '2026-12-03', None, 'TO_DO'), ('YP', THEIRS, None, 'most nights', 'TO_DO')
    plan.steps(1, *steps)

    # One more is begun and not written: it stands there as a hint, counts for nothing, and goes with Ctrl+Z.
    desk.click(desk.button('Add a step'))
    plan.steps(1, *steps, ('YP', '', None, None, 'TO_DO'))
    desk.sees('1 goal, 2 steps')
    desk.sees('A step has no words yet')
    desk.picture('s2-blank')
    desk.key('ctrl+z')
    plan.steps(1, *steps)
    desk.gone(has='A step has no words yet')

    desk.sees('Not yet: there is no review date.')
    remedy(desk, 'There is no review date')
    desk.type('18 dec')
    desk.key('Tab')
    plan.plans((1, 'DRAFT', None, '2026-12-18'))
    says(desk, 'Next review', '18 December 2026')
    desk.click(field(desk, 'Next meeting on'))
    desk.type('Tue 1 Dec')
    desk.key('Tab')
    desk.type('14:00, the office')
    desk.key('Tab')
    plan.holds('SELECT next_meeting_on, next_meeting_words FROM plan WHERE person = {person}', [('2026-12-01', '14:00, the office')])

    desk.sees('Not yet: how they agree is not said.')
    remedy(desk, 'How they agree is not said')
    desk.key('space')
    plan.plans((1, 'DRAFT', 'SIGNED', '2026-12-18'))
    desk.click(desk.button('Said yes'))
    plan.plans((1, 'DRAFT', 'VERBAL', '2026-12-18'))

    # Nothing stands in the way, and two things that the letter will ask for are asked for now.
    desk.sees('Ready to be agreed.')
    remedy(desk, 'What is going well is not said')
    desk.type(WELL)
    desk.key('Tab')
    remedy(desk, 'What to do if things go wrong is not said')
    desk.type(WRONG)
    desk.key('Tab')
    plan.holds('SELECT strengths, if_things_go_wrong FROM plan WHERE person = {person}', [(WELL, WRONG)])
    desk.gone(has='The letter to them asks for it')
    return steps


def share(desk, plan):
    """A goal is private until somebody says who may see it."""
    plan.shares(1)
    desk.click(desk.button(has='private, '))
    desk.sees('Who may see this goal?')
    desk.key('Tab', 'Tab', 'Tab', 'Tab', 'space')
    plan.shares(1, ('SCHOOL',))
    desk.key('Escape')
    desk.button('shared: school')


def agree(desk, plan, steps):
    desk.sees('Ready to be agreed.')
    assert may_agree(desk)
    desk.picture('s2-ready')
    desk.click(desk.button(has='Agree'))
    plan.plans((1, 'AGREED', 'VERBAL', '2026-12-18'))
    plan.stage('PLAN_AGREED', '2026-12-18')
    desk.wait(lambda: not may_write(desk, 'In their words'), 'the words to be frozen')
    for name in ('In their words', 'Why it matters', 'Next review'):
        assert not may_write(desk, name), f'{name} of an agreed plan can be written'
    desk.picture('s2-agreed')

    # Keys do nothing to what is frozen.
    desk.click(field(desk, 'In their words'))
    desk.type('xyz')
    says(desk, 'In their words', WORDS)

    # Taken back whole, the episode with it, and agreed again.
    desk.key('ctrl+z')
    plan.plans((1, 'DRAFT', 'VERBAL', '2026-12-18'))
    plan.stage('ASSESSED', None)
    desk.wait(lambda: may_write(desk, 'In their words'), 'the words to be free again')
    desk.key('ctrl+shift+z')
    plan.plans((1, 'AGREED', 'VERBAL', '2026-12-18'))
    plan.stage('PLAN_AGREED', '2026-12-18')
    desk.wait(lambda: not may_write(desk, 'In their words'), 'the words to be frozen again')
    plan.goals(1, (WORDS, WHY, 'NOT_STARTED'))
    plan.steps(1, *steps)


def read(desk, plan):
    """The letter of the agreed version says what they said, and nothing that nobody wrote."""
    desk.click(desk.button(has='Print for'))
    letter = desk.read_letter()
    for words in (WORDS, WHY, OURS, THEIRS, WELL, WRONG, '3 December 2026', 'most nights', '1 December 2026, 14:00, the office', '18 December 2026',
                  'School'):
        assert words in letter, f'“{words}” is not in the letter:\n{letter}'
    for words in ('New step', 'beginning with the deed', 'as they say it', 'I want to …'):
        assert words not in letter, f'“{words}” is in the letter:\n{letter}'
    plan.holds('SELECT l.state, p.version FROM letter l JOIN plan p ON p.id = l.plan WHERE l.person = {person}', [('DRAFT', 1)])
    assert desk.absent(name='Missing'), 'an agreed plan lacks what its letter asks for'
    assert desk.enabled(desk.button('Check')), 'the letter of an agreed plan cannot go on'
    desk.picture('s2-letter')
    desk.key('alt+p')


def change(desk, plan, steps):
    """The next version begins with the same words, and is one deed."""
    desk.click(desk.button(has='Change the plan'))
    second = (2, 'DRAFT', None, None)
    plan.plans((1, 'AGREED', 'VERBAL', '2026-12-18'), second)
    plan.goals(2, (WORDS, WHY, 'NOT_STARTED'))
    plan.steps(2, *steps)
    plan.shares(2, ('SCHOOL',))
    desk.sees('Version 2')
    says(desk, 'In their words', WORDS)
    assert may_write(desk, 'In their words')
    desk.picture('s2-changed')
    desk.key('ctrl+z')
    plan.plans((1, 'AGREED', 'VERBAL', '2026-12-18'))
    desk.gone(has='Version 2')
    desk.key('ctrl+shift+z')
    plan.plans((1, 'AGREED', 'VERBAL', '2026-12-18'), second)
    desk.sees('Version 2')

    # The first stays as it was agreed, whatever becomes of the second; and the last words are there when the window closes on them.
    desk.click(desk.button('Add a goal'))
    desk.type('Box again')
    plan.desk.close()
    plan.goals(1, (WORDS, WHY, 'NOT_STARTED'))
    plan.goals(2, (WORDS, WHY, 'NOT_STARTED'), ('Box again', None, 'NOT_STARTED'))


def steps(program, pictures):
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    subprocess.run([program, '--new-demo', office], check=True)
    (ref, name, person, episode, worker), = ask(office, NO_PLAN)
    desk = Desk(program, '--office', office, '--as', worker, pictures=pictures)
    plan = Plan(desk, office, person, episode)
    desk.open_person(ref, name)
    desk.key('alt+p')
    desk.sees('No plan yet')
    written = write(desk, plan)
    share(desk, plan)
    agree(desk, plan, written)
    read(desk, plan)
    change(desk, plan, written)
    assert subprocess.run([program, '--check', office]).returncode == 0


if __name__ == '__main__':
    journey(steps)
