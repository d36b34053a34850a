"""An assessment made by keys alone, signed, countersigned by a lead, with its safety plan, and held against the first."""
import os
import subprocess

from desk import Desk, ROLE, journey
from records import ask, holds

ANSWERED = ('SELECT s.domain, s.score, s.own, s.strength FROM assessment_score s JOIN assessment a ON a.id = s.assessment'
            ' WHERE a.signed_at IS NULL AND a.person = {person} AND s.removed IS NULL AND a.removed IS NULL'
            " AND s.domain IN ('HOME', 'FAM', 'VIOL') ORDER BY s.id")


class File:
    """What stands in the office."""

    def __init__(self, desk, office, ref):
        self.desk, self.office = desk, office
        self.person = ask(office, f"SELECT id FROM person WHERE ref LIKE '{ref}'")[0][0]

    def holds(self, sql, *rows):
        holds(self.desk, self.office, sql.format(person=self.person), list(rows))


def write(desk, held):
    """Digits score, arrows move; what is not answered is set to not known by its button."""
    desk.click(desk.button(has='Assess again'))
    desk.wait(lambda: len(desk.windows()) > 1, 'the window that asks which kind')
    desk.picture('assessment-begin')
    desk.click(desk.still(desk.button(has='_Begin')))
    desk.alone()
    desk.sees('Before it can be signed')
    held.holds(ANSWERED, ('HOME', None, None, None), ('FAM', None, None, None), ('VIOL', None, None, None))
    desk.key('2', 'Right', '1', 'Down', 'n', 'Left', '1')
    held.holds(ANSWERED, ('HOME', '2', '1', None), ('FAM', '1', 'NK', None), ('VIOL', None, None, None))
    desk.key('Down', 'Down', 'Down', 'Down', 'Down', '4')
    held.holds(ANSWERED, ('HOME', '2', '1', None), ('FAM', '1', 'NK', None), ('VIOL', '4', None, None))
    desk.key('e')
    desk.type('Threatened by name on Tuesday')
    desk.key('Tab')
    desk.key('ctrl+z')
    held.holds("SELECT evidence FROM assessment_score s JOIN assessment a ON a.id = s.assessment WHERE a.person = {person} AND a.signed_at IS NULL"
               " AND s.domain = 'VIOL'", (None,))
    desk.key('ctrl+shift+z')
    held.holds("SELECT evidence FROM assessment_score s JOIN assessment a ON a.id = s.assessment WHERE a.person = {person} AND a.signed_at IS NULL"
               " AND s.domain = 'VIOL'", ('Threatened by name on Tuesday',))
    desk.click(desk.button(has='What is blank of ours'))
    desk.click(desk.button(has='Show: Strengths'))
    desk.key('3')
    desk.sees('The risk to them is not judged yet.')
    desk.picture('assessment-draft')
    for finding in ('risk to them', 'risk of exploitation', 'risk to others', 'likelihood of offending'):
        desk.click(desk.button(has=f'Show: The {finding}'))
        desk.key('space')
        desk.gone(has=f'Show: The {finding}')
    desk.sees('Signed, it asks a lead')


def sign(desk, held):
    desk.click(desk.button(has='Sign'))
    desk.sees('Waits for the signature of a lead')
    desk.sees('None yet, and the latest assessment asks for one.')
    held.holds("SELECT count(*) FROM person_due WHERE person = {person} AND rule IN ('COUNTERSIGN', 'SAFETY_PLAN_WANTED')", (2,))
    held.holds("SELECT tier FROM episode WHERE person = {person} AND service = 'SOS'", ('T1',))
    desk.picture('assessment-signed')


def make_safe(desk, held):
    desk.click(desk.button(has='Make a safety plan'))
    field = desk.find(ROLE.ROLE_TEXT, has='What I do')
    desk.put(field, 'I go into the library and ring Bernie')
    desk.click(desk.button(has='Make it'))
    desk.alone()
    held.holds('SELECT what_they_do, review_on FROM safety_plan WHERE person = {person} AND ended_on IS NULL AND removed IS NULL',
               ('I go into the library and ring Bernie', '2026-12-07'))


def countersign(desk, held):
    desk.open_person('zoe', NAME)
    desk.key('alt+a')
    desk.sees('Waits for the signature of a lead')
    desk.click(desk.button(has='Countersign'))
    dialog = desk.find(ROLE.ROLE_DIALOG, patience=15) if not desk.absent(role=ROLE.ROLE_DIALOG) else desk.find(ROLE.ROLE_FRAME, 'Countersign')
    desk.put(desk.find(ROLE.ROLE_TEXT, has='In words'), 'Seen together with Moyo')
    desk.click(desk.button(has='Countersign', within=dialog))
    desk.alone()
    desk.sees('Countersigned by Ruth')
    desk.sees('better')
    desk.picture('assessment-countersigned')
    held.holds("SELECT count(*) FROM person_due WHERE person = {person} AND rule IN ('COUNTERSIGN', 'SAFETY_PLAN_WANTED')", (0,))


def look_at_papers(desk):
    """Ctrl+P is the assessment that is shown, for the worker; its other button the one they can keep."""
    desk.key('ctrl+p')
    desk.sees('Kept off the paper')
    desk.sees('They are on no sheet')
    desk.picture('assessment-sheet')
    desk.key('Escape')
    desk.alone()
    desk.click(desk.still(desk.button(has='In plain words')))
    desk.sees('Read it through with them')
    desk.picture('assessment-plain')
    desk.key('Escape')
    desk.alone()


REF, NAME = 'P-000418', 'Zoë'


def find_staff(office, name):
    return ask(office, 'SELECT ref FROM staff WHERE name LIKE ?', name + '%')[0][0]


def steps(program, pictures):
    office = os.path.join(os.environ['TMPDIR'], 'office.db')
    subprocess.run([program, '--new-demo', office], check=True)
    desk = Desk(program, '--office', office, '--as', find_staff(office, 'Moyo'), pictures=pictures)
    held = File(desk, office, REF + '-%')
    desk.open_person('zoe', NAME)
    desk.key('alt+a')
    desk.sees('First and latest')
    desk.picture('assessment-latest')
    look_at_papers(desk)
    write(desk, held)
    sign(desk, held)
    make_safe(desk, held)
    desk.close()
    desk = Desk(program, '--office', office, '--as', find_staff(office, 'Ruth'), pictures=pictures)
    held.desk = desk
    countersign(desk, held)
    desk.close()


if __name__ == '__main__':
    journey(steps)
