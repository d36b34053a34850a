"""S3: a keep-apart rule that comes when both are on the group stands against each session to come, of which the coordinator learns no name. One of
them goes on one-to-one; the register shows no trace."""
import os
import subprocess

from desk import ROLE, Desk, journey
from records import ask
from x7 import GROUP, keep_apart


def run_of(office, one_id, other_id):
    (run,), = ask(office, f"""SELECT r.id FROM programme_run r JOIN cohort_place p ON p.run = r.id JOIN cohort_place q ON q.run = r.id
      WHERE p.person = {one_id} AND q.person = {other_id} AND (SELECT count (*) FROM session s WHERE s.run = r.id AND s.day > '2026-11-23') > 3 LIMIT 1""")
    return run


def open_from_term(desk):
    """What is not right between two of one group leads to the run, not to another day."""
    desk.sees('A keep-apart rule between two of this group.')
    desk.click(desk.button(has='Open the run: LiVVE'))
    desk.sees('See one of them one-to-one instead.')


def steps(program, pictures):
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    subprocess.run([program, '--new-demo', office], check=True)
    (one, other, one_id, other_id), = ask(office, GROUP)
    (lead,), = ask(office, "SELECT ref FROM staff WHERE role = 'DSL'")
    (coordinator,), = ask(office, "SELECT ref FROM staff WHERE role = 'SCHOOLS_COORDINATOR' AND active = 1 ORDER BY id LIMIT 1")
    run = run_of(office, one_id, other_id)
    taken = f'SELECT status FROM cohort_place WHERE run = {run} AND person IN ({one_id}, {other_id}) AND removed IS NULL ORDER BY status'
    desk = Desk(program, '--office', office, '--as', lead, pictures=pictures)
    desk.open_person(one.lower(), one)
    desk.key('alt+s')
    desk.sees('Addresses')
    keep_apart(desk, other)
    desk.close()

    # The coordinator sees a rule by its number, and nobody's name.
    desk = Desk(program, '--office', office, '--as', coordinator, pictures=pictures)
    desk.at_day()
    desk.key('alt+3')
    desk.sees('Autumn 2026')
    desk.sees('A keep-apart rule between two of this group.')
    desk.picture('s3-term')
    open_from_term(desk)
    said = ' '.join(desk.find(has='See one of them one-to-one instead.').name.split())
    assert 'C-0' in said and one.split()[0] not in said and other.split()[0] not in said, said
    desk.picture('s3-run')
    desk.close()

    # A lead is led to one of the two.
    desk = Desk(program, '--office', office, '--as', lead, pictures=pictures)
    desk.at_day()
    desk.key('alt+3')
    open_from_term(desk)
    # Below what is seen.
    desk.reach(desk.button(has='One-to-one'), 'One-to-one', 'Tab')
    desk.wait(lambda: len(desk.windows()) > 1, 'the window that asks who')
    desk.focus()
    desk.put(desk.find(role=ROLE.ROLE_TEXT, name='Why'), 'Better alone for the rest of the term')
    desk.picture('s3-one-to-one')
    desk.click(desk.button(has='Take Out of the Group'))
    desk.alone()
    desk.wait(lambda: 'REMOVED' in {status for status, in ask(office, taken)}, 'one of them to leave the group')
    desk.gone(has='See one of them one-to-one instead.')
    desk.focus()

    # The register on paper says nothing of it.
    desk.key('ctrl+p')
    desk.wait(lambda: len(desk.windows()) > 1, 'the register')
    desk.focus()
    desk.sees('Page 1 of')
    tree = desk.tree()
    assert 'C-0' not in tree and 'keep-apart' not in tree, 'the register says something of the rule'
    desk.picture('s3-register')
    desk.key('Escape')
    desk.alone()
    desk.close()


if __name__ == '__main__':
    journey(steps)
