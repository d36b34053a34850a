"""S7: Leo's mother takes back that we work with him. What stops is shown, stops the same day, and comes back whole by undo; the open concern
stays; he is asked himself, and the lead decides that it goes on."""
import os
import subprocess

from desk import Desk, ROLE, journey
from records import ask, holds

LEO = "(SELECT id FROM person WHERE ref LIKE 'P-000714-%')"


def show(desk, node, least, most, across):
    """Turns the wheel until @node stands between two heights, and gives it back."""
    def stands():
        place = desk._middle(node)
        if place and least < place[1] < most:
            return True
        wheel = '4' if place and place[1] <= least else '5'
        subprocess.run(['xdotool', 'mousemove', str(across), '400', 'click', '--repeat', '2', wheel], check=True)
        return False
    desk.wait(stands, f'{node.name} to come into sight')
    return desk.still(node)


def row(desk, label):
    """The row of that label, in the window that asks: it comes after the one it stands over."""
    labels = desk.wait(lambda: list(desk.all(role=ROLE.ROLE_LABEL, name=label)), f'the row {label}')
    return show(desk, labels[-1], 70, 570, 240)


def choose(desk, label, words):
    """In the row of that title, wherever in its window it stands, the choice that says @words."""
    row(desk, label)
    desk.choose_in_row(label, words)


def press(desk, name):
    """The button of that name, wherever on the page it stands."""
    desk.click(show(desk, desk.button(has=name), 220, 730, 520))


def write(desk, label, words):
    """Into the row or text view of that label: below it, where the words go."""
    across, down = desk._middle(row(desk, label))
    subprocess.run(['xdotool', 'mousemove', str(across), str(down + 20), 'click', '1'], check=True)
    desk.type(words)


def safety(desk):
    desk.open_person('adjei whit', 'Leo')
    desk.key('alt+s')
    desk.sees('Addresses')


def mother_rings(desk, office, before):
    safety(desk)
    desk.sees('Referred to children')
    desk.sees('Criminal exploitation')
    desk.picture('s7-before')
    press(desk, 'Take back…')
    desk.sees('What stops today')
    choose(desk, 'Who', 'Parent with responsibility')
    desk.sees('Say which parent gave this')
    choose(desk, 'Which parent', 'Nadia Adjei')
    desk.sees('is cancelled')
    desk.gone(has='Say which parent gave this')
    write(desk, 'How it was said', 'By telephone, 10:05')
    desk.picture('s7-what-follows')
    desk.click(desk.button(has='_Take back today'))
    desk.alone()
    desk.sees('A safeguarding check is due')
    desk.picture('s7-taken-back')
    holds(desk, office, f'SELECT state FROM letter WHERE person = {LEO}', [('DRAFT',)])
    holds(desk, office, f'SELECT count(*) FROM plan WHERE person = {LEO} AND next_meeting_on IS NOT NULL', [(0,)])
    holds(desk, office, f"SELECT count(*) FROM consent WHERE person = {LEO} AND status = 'WITHDRAWN'", [(2,)])
    # Sister, concern and all else of safety: as they were.
    assert ask(office, KEPT) == before, ask(office, KEPT)
    tasks = sorted(kind for kind, in ask(office, f'SELECT kind FROM task WHERE person = {LEO} AND done_on IS NULL'))
    assert tasks.count('TELL_STOPPED') == 3 and {'WITHDRAWN_CHECK', 'COMPETENCE', 'CONFIRM_STOPPED'} <= set(tasks), tasks
    reasons = ask(office, f"SELECT words FROM task WHERE person = {LEO} AND kind = 'TELL_STOPPED'")
    assert any('school' in words for words, in reasons) and not any('mother' in words.lower() for words, in reasons), reasons
    # Undone, it is as if nothing had been said; done again, it is so once more.
    desk.key('ctrl+z')
    holds(desk, office, f'SELECT state FROM letter WHERE person = {LEO}', [('CHECK',)])
    holds(desk, office, f"SELECT count(*) FROM task WHERE person = {LEO} AND removed IS NULL AND kind = 'TELL_STOPPED'", [(0,)])
    desk.key('ctrl+shift+z')
    holds(desk, office, f'SELECT state FROM letter WHERE person = {LEO}', [('DRAFT',)])
    # The record is only read, and says why; the concern is worked on.
    desk.key('alt+p')
    desk.sees('I want to do art at college.')
    desk.picture('s7-only-read')
    desk.key('alt+s')
    desk.sees('Agreement taken back')
    desk.sees('Criminal exploitation')
    desk.close()


def lead_checks(desk, office):
    safety(desk)
    press(desk, 'Check…')
    desk.sees('Statutory partners told on')
    write(desk, 'What you looked at: concerns, risks, who is told', 'The concern stays with children’s services; they were rung.')
    write(desk, 'Statutory partners told on', '23 November 2026')
    desk.click(desk.button(has='_Checked'))
    desk.alone()
    desk.sees('A lead decides how it goes on')
    holds(desk, office, f"SELECT count(*) FROM task WHERE person = {LEO} AND done_on IS NULL AND kind = 'WITHDRAWN_DECIDE'", [(1,)])
    desk.close()


def leo_is_asked(desk, office):
    safety(desk)
    press(desk, 'Write a note on competence')
    desk.sees('What they can')
    for label in ('Understands what it is about', 'Keeps it in mind', 'Weighs for and against', 'Can say what they choose'):
        choose(desk, label, 'Yes')
    choose(desk, 'Pressure from somebody seen', 'No')
    write(desk, 'What they want, in their words', 'I want to go on, and my mum knows why.')
    choose(desk, 'Can they decide this', 'They can decide this')
    write(desk, 'Why: what you asked and what they said', 'Asked in the library; he says it back in his own words.')
    desk.picture('s7-competence')
    desk.click(desk.button(has='_Write down'))
    desk.alone()
    holds(desk, office, f"SELECT count(*) FROM task WHERE person = {LEO} AND done_on IS NULL AND kind = 'COMPETENCE'", [(0,)])
    press(desk, 'Write down an agreement')
    desk.sees('How it was given')
    choose(desk, 'Agreement to', 'Working with us')
    choose(desk, 'Given by', 'Themselves')
    desk.picture('s7-agreement')
    desk.click(desk.button(has='_Write down'))
    desk.alone()
    holds(desk, office, f"SELECT count(*) FROM consent WHERE person = {LEO} AND type = 'WORK_WITH_ME' AND status = 'GIVEN' AND given_by = 'SELF'", [(1,)])
    desk.close()


def lead_decides(desk, office):
    safety(desk)
    press(desk, 'Decide…')
    desk.sees('How it goes on')
    write(desk, 'Why, and what was agreed', 'He can decide this and wants to go on; nothing is shared.')
    desk.click(list(desk.all(ROLE.ROLE_PUSH_BUTTON, has='Decide'))[-1])  # the one of the dialog, not of the page
    desk.alone()
    desk.sees('It goes on, as now agreed')
    desk.picture('s7-goes-on')
    holds(desk, office, f'SELECT decision, restricts FROM withdrawal WHERE person = {LEO}', [('CONTINUE', 0)])
    desk.close()


KEPT = f"""SELECT 'concern', id, revision FROM concern WHERE person = {LEO} UNION SELECT 'step', s.id, s.revision FROM concern_step s
JOIN concern c ON c.id = s.concern WHERE c.person = {LEO} UNION SELECT 'role', id, revision FROM role_in_concern WHERE person = {LEO}
UNION SELECT 'consent', c.id, c.revision FROM consent c JOIN person p ON p.id = c.person WHERE p.given_names = 'Mia' ORDER BY 1, 2"""


def steps(program, pictures):
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    subprocess.run([program, '--new-demo', office], check=True)
    (moyo,), = ask(office, "SELECT ref FROM staff WHERE name = 'Moyo Adeyemi'")
    (lead,), = ask(office, "SELECT ref FROM staff WHERE role = 'TEAM_LEAD' AND team = (SELECT team FROM staff WHERE name = 'Moyo Adeyemi')")
    before = ask(office, KEPT)
    assert len(before) >= 5, before
    for who, act in ((moyo, lambda desk: mother_rings(desk, office, before)), (lead, lambda desk: lead_checks(desk, office)),
                     (moyo, lambda desk: leo_is_asked(desk, office)), (lead, lambda desk: lead_decides(desk, office))):
        act(Desk(program, '--office', office, '--as', who, pictures=pictures))
    assert ask(office, KEPT) == before


if __name__ == '__main__':
    journey(steps)
