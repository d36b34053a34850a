"""A check lapses in the middle of a term: what is planned after it is listed the same moment, and clears when the check is renewed. And
visits on the duty board: approved, late, decided about and found, over a restart of the program; and the letter to a school of who comes."""
import os
import subprocess

from desk import ROLE, Desk, journey
from records import ask
from x4 import open_run


MARCIA = ("SELECT t.words FROM office_task t JOIN staff s ON s.id = t.about WHERE s.name = 'Marcia Delgado-Reeve' AND t.kind = '%s' "
          "AND t.done_on IS NULL AND t.removed IS NULL")
RUNGS = ("SELECT t.kind FROM office_task t JOIN visit_plan v ON v.id = t.visit JOIN staff s ON s.id = v.worker WHERE s.name = 'Joao Teixeira' "
         "AND t.done_on IS NULL AND t.removed IS NULL ORDER BY t.id")


def renew(desk):
    """A certificate dated 14 January."""
    desk.key('Insert')
    desk.wait(lambda: len(desk.windows()) > 1, 'the window for a check')
    desk.focus()
    desk.find(name='New check')
    desk.choose_in_row('Check', 'DBS certificate')
    desk.find(role=ROLE.ROLE_TEXT, name='Last four of the number')
    desk.put(desk.find(role=ROLE.ROLE_TEXT, name='Dated'), '14 Jan 2027')
    desk.put(desk.find(role=ROLE.ROLE_TEXT, name='Last valid day'), '13 Jan 2030')
    desk.choose_in_row('Workforce', 'Children')
    desk.picture('s9-renew')
    desk.click(desk.button(has='_Add'))
    desk.alone()


def first_day(program, pictures, office, lead):
    desk = Desk(program, '--office', office, '--as', lead, pictures=pictures)
    desk.at_people()

    # Whose checks lapse within sixty days; with Marcia's certificate go twelve of her thirteen Tuesdays.
    desk.key('alt+5')
    desk.sees('Marcia Delgado-Reeve')
    desk.key('ctrl+g')
    desk.sees('12 at risk, from 19 Jan 2027')
    desk.picture('s9-lapses')
    desk.key('ctrl+f')
    desk.type('marcia del')
    desk.key('Return')
    desk.sees('Planned with them')
    desk.sees('12 bookings at risk')
    desk.picture('s9-at-risk')
    # Who else may take one of them; nobody is exchanged by that.
    desk.click(desk.button(has='Who else'))
    desk.sees('They may deliver it. Ask them; the session is changed where it is planned.')
    desk.sees('Not these')
    desk.picture('s9-who-else')
    desk.key('Escape')
    desk.gone(has='Not these')
    assert '12 bookings after that day' in ask(office, MARCIA % 'RENEW')[0][0]
    assert 'the first on 19 Jan 2027' in ask(office, MARCIA % 'AT_RISK')[0][0]

    # Renewed in time, everything clears; taken back, it is all there again; nobody was exchanged meanwhile.
    renew(desk)
    desk.gone(has='12 bookings at risk')
    desk.wait(lambda: not ask(office, MARCIA % 'AT_RISK') and not ask(office, MARCIA % 'RENEW'), 'the tasks to be done')
    desk.picture('s9-renewed')
    desk.key('ctrl+z')
    desk.sees('12 bookings at risk')
    desk.key('ctrl+shift+z')
    desk.gone(has='12 bookings at risk')
    assert ask(office, "SELECT count(*) FROM visit_plan v JOIN staff s ON s.id = v.worker WHERE s.name = 'Marcia Delgado-Reeve'") == [(13,)]

    # The board: a visit of high risk waits for a lead.
    desk.key('alt+6')
    desk.sees('3 out')
    desk.picture('s9-board')
    desk.click(desk.button(has='Approve'))
    desk.sees('High risk, approved')
    desk.close()


def vouched_for(program, pictures, office, lead):
    """The school has in writing who comes: looked at, sent, and the same once more."""
    desk = Desk(program, '--office', office, '--as', lead, pictures=pictures)
    desk.at_people()
    open_run(desk, 'Northmere School')
    desk.choose_in_menu('Papers', 'Letter of assurance')
    desk.sees('Version 1.')
    desk.picture('s9-assurance')
    desk.key('Escape')
    desk.alone()
    desk.close()
    paper = os.path.join(os.environ['TMPDIR'], 'assurance.pdf')
    (ref,), = ask(office, "SELECT r.ref FROM programme_run r JOIN school s ON s.id = r.school WHERE s.name = 'Northmere School' AND r.sessions = 13 AND r.year = 2026")
    subprocess.run([program, '--office', office, '--as', lead, '--paper', 'assurance', '--for', ref, '--output', paper], check=True)
    text = subprocess.run(['pdftotext', '-layout', paper, '-'], check=True, capture_output=True, text=True).stdout
    assert 'Who comes' in text and 'DBS certificate: Enhanced' in text, text
    assert ask(office, "SELECT version FROM school_notice WHERE kind = 'ASSURES'") == [(1,)]
    desk = Desk(program, '--office', office, '--as', lead, pictures=pictures)
    desk.at_people()
    open_run(desk, 'Northmere School')
    desk.choose_in_menu('Papers', 'Letter of assurance')
    desk.sees('Version 1, which the school has already.')
    desk.close()


def three_quarters_late(program, pictures, office, lead):
    """The program was closed at two; at a quarter to three it knows whom it looks for."""
    desk = Desk(program, '--office', office, '--as', lead, pictures=pictures, now='2026-11-23T14:41:00Z')
    desk.at_people()
    desk.sees('Somebody is late back.')
    desk.key('alt+6')
    desk.sees('46 minutes late')
    desk.sees('The team lead decides: the police?')
    desk.wait(lambda: [kind for kind, in ask(office, RUNGS)] == ['CALL_WORKER', 'CALL_BUDDY', 'DECIDE'], 'every rung of the ladder')
    desk.picture('s9-late')
    desk.click(desk.button(has='Decide'))
    desk.wait(lambda: len(desk.windows()) > 1, 'the window that asks')
    desk.focus()
    desk.put(desk.find(role=ROLE.ROLE_TEXT, name='Reason'), 'Rang 101, reference 4471')
    desk.click(desk.button(has='_Note it'))
    desk.alone()
    desk.wait(lambda: [kind for kind, in ask(office, RUNGS)] == ['CALL_WORKER', 'CALL_BUDDY'], 'the decision to be noted')

    # He rings: found, and all that was to do is done. What was decided stays, with its hour.
    desk.click(desk.button(has='More about the visit of Joao'))
    desk.reach(desk.find(role=ROLE.ROLE_MENU_ITEM, name='Back'), 'Back')
    desk.sees('back at 14:41')
    desk.wait(lambda: not ask(office, RUNGS), 'nothing to be left to do')
    desk.picture('s9-found')
    steps_of = ask(office, "SELECT p.kind FROM visit_step p JOIN visit_plan v ON v.id = p.visit JOIN staff s ON s.id = v.worker "
                           "WHERE s.name = 'Joao Teixeira' AND p.removed IS NULL ORDER BY p.id")
    assert [kind for kind, in steps_of] == ['OUT', 'POLICE', 'BACK'], steps_of
    desk.close()


def steps(program, pictures):
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    subprocess.run([program, '--new-demo', office], check=True)
    (lead,), = ask(office, "SELECT ref FROM staff WHERE name = 'Ruth Holbrook'")
    first_day(program, pictures, office, lead)
    vouched_for(program, pictures, office, lead)
    three_quarters_late(program, pictures, office, lead)


if __name__ == '__main__':
    journey(steps)
