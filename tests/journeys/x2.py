"""X2: a borough with four people shows "<5", and a second one is hidden so that the total cannot reveal it: on the map, in the table and
in what is saved. And: where do we have a waiting list and no group? Asked with three keys. Seen in light and dark, in high contrast, and as a
grey printer would print it."""
import csv
import os
import subprocess

from desk import ROLE, Desk, journey
from records import ask

PLACES = ("SELECT c.label, sum (m.people) FROM map_count m JOIN code c ON c.list = 'borough' AND c.code = m.place "
          "WHERE m.layer = '%s' AND m.kind = 'H' AND m.service = '' AND m.place LIKE 'E09%%' GROUP BY m.place HAVING sum (m.people) > 0")


GROUPS = ("SELECT DISTINCT c.label FROM programme_run r JOIN programme p ON p.id = r.programme "
          "LEFT JOIN school h ON h.id = r.school JOIN code c ON c.list = 'borough' AND c.code = coalesce (h.borough, r.borough) "
          "WHERE p.code IN ('LIVVE', 'EXTENDED_GROUP') AND r.removed IS NULL AND r.year = 2026 "
          "AND r.status IN ('SCHOOL_AGREED', 'PANEL_HELD', 'SCHEDULED', 'RUNNING', 'PENCILLED', 'SCHOOL_CONFIRMED', 'STAFFED', 'CONFIRMED', "
          "'PART_DELIVERED')")


def count_gaps(desk, drawing, gaps, title):
    """As many as there are; the first of them is chosen, and heard."""
    desk.sees(f'{len(gaps)} borough{"s" if len(gaps) != 1 else ""}: ')
    desk.wait(lambda: title in drawing.description and drawing.description.split(':')[0] in gaps, 'the first of them')


def table(path):
    with open(path, newline='', encoding='utf-8-sig') as file:
        rows = [row for row in csv.reader(file)]
    return {row[1]: row[2:] for row in rows if len(row) > 2}, [row[0] for row in rows if len(row) == 1]


def least_and_most(shown):
    return {'<5': (1, 4), '5+': (5, 10 ** 6)}.get(shown) or (int(shown), int(shown))


def save(desk, ask, name):
    path = os.path.join(os.environ['TMPDIR'], name)
    ask()
    desk.wait(lambda: len(desk.windows()) > 1, 'the file dialog')
    desk.focus()
    desk.key('ctrl+a')
    desk.type(path)
    desk.key('Return')
    desk.wait(lambda: os.path.exists(path) and os.path.getsize(path) > 0, path)
    desk.alone()
    return path


def print_grey(desk, pictures, name):
    """The page as a printer without colours has it."""
    desk.choose_in_menu('Print or save what is seen', 'Paper and PDF in greys')
    path = save(desk, lambda: desk.choose_in_menu('Print or save what is seen', 'Save as PDF, A4…'), name + '.pdf')
    desk.choose_in_menu('Print or save what is seen', 'Paper and PDF in greys')
    if pictures:
        subprocess.run(['pdftoppm', '-r', '90', '-gray', '-png', '-singlefile', path, os.path.join(pictures, name)], check=True)


def look(program, office, lead, pictures, name, **desktop):
    """Shapes and tiles on a desk that is set otherwise."""
    os.environ.update(desktop)
    desk = Desk(program, '--office', office, '--as', lead, pictures=pictures)
    for setting in desktop:
        del os.environ[setting]
    desk.at_day()
    desk.key('alt+4')
    drawing = desk.find(name='Boroughs; the table beside it holds the same numbers', patience=30)
    desk.type('southwark')
    desk.wait(lambda: drawing.description.startswith('Southwark:'), 'Southwark to be heard')
    desk.picture(f'x2-shapes-{name}')
    desk.key('ctrl+t')
    desk.picture(f'x2-tiles-{name}')
    desk.close()


def steps(program, pictures):
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    subprocess.run([program, '--new-demo', office], check=True)
    (lead,), = ask(office, "SELECT ref FROM staff WHERE role = 'TEAM_LEAD' ORDER BY ref LIMIT 1")
    true_open, true_waiting = dict(ask(office, PLACES % 'O')), dict(ask(office, PLACES % 'W'))
    four = next(name for name, people in true_open.items() if people == 4)
    desk = Desk(program, '--office', office, '--as', lead, pictures=pictures)
    desk.at_people()

    # The map, by its key; a name typed goes there, and what is heard is "fewer than 5".
    desk.key('alt+4')
    drawing = desk.find(name='Boroughs; the table beside it holds the same numbers', patience=30)
    desk.type(four.lower())
    desk.wait(lambda: drawing.description.startswith(f'{four}: fewer than 5.'), f'{four} to be heard')
    desk.find(role=ROLE.ROLE_LABEL, has='beside ')
    desk.picture('x2-shapes')
    desk.key('ctrl+t')
    desk.picture('x2-tiles')
    print_grey(desk, pictures, 'x2-grey-tiles')
    desk.key('ctrl+t')
    print_grey(desk, pictures, 'x2-grey-shapes')

    # What is saved is what is seen. No true figure of one to four stands anywhere, and none can be worked out from the others.
    shown, notes = table(save(desk, lambda: desk.key('ctrl+shift+e'), 'map.csv'))
    assert shown[four][0] == '<5', shown[four]
    columns = {0: true_open, 1: true_waiting}
    for column, true in columns.items():
        boroughs = {name: row[column] for name, row in shown.items() if name not in ('Borough', 'Together')}
        for name, people in true.items():
            least, most = least_and_most(boroughs[name])
            assert least <= people <= most, (name, people, boroughs[name])
            assert not 0 < people < 5 or boroughs[name] == '<5', (name, people, boroughs[name])
        hidden = [value for value in boroughs.values() if value in ('<5', '5+')]
        assert len(hidden) != 1, (column, boroughs)
        total = int(shown['Together'][column])
        left = total - sum(int(value) for value in boroughs.values() if value not in ('<5', '5+'))
        for name, value in boroughs.items():
            if value != '<5':
                continue
            others = [least_and_most(other) for place, other in boroughs.items() if place != name and other in ('<5', '5+')]
            # From the total alone: between the most and the least that the others may be.
            low = max(1, left - sum(most for _, most in others))
            high = min(4, left - sum(least for least, _ in others))
            assert low < high, (name, low, high)
    assert any('Contains Ordnance Survey data © Crown copyright' in note for note in notes), notes
    assert any(note.startswith('People worked with on a service') for note in notes), notes
    assert ask(office, "SELECT count(*) FROM audit WHERE verb = 'export' AND reason LIKE 'Map: Open people by home borough%CSV'") == [(1,)]

    # To the schools of a borough and back: the map is as it was left.
    desk.click(desk.button('All services'))
    service = desk.wait(lambda: next((item for item in desk.all(role=ROLE.ROLE_LIST_ITEM) if not desk.absent(name='LiVVE schools project', within=item)),
                                     None), 'the service among the choices')
    desk.reach(service, 'the service')
    desk.button('LiVVE schools project')
    desk.click(desk.button(has='Schools here'))
    desk.sees('Autumn 2026')
    desk.key('alt+Left')
    desk.button('LiVVE schools project')
    desk.wait(lambda: drawing.description.startswith(f'{four}:'), f'{four} still chosen')
    desk.key('ctrl+shift+f')

    # Where is a waiting list and no group? Two keys from anywhere: the first of them is chosen, and heard.
    groups = {name for name, in ask(office, GROUPS)}
    teams = {name for name, in ask(office, "SELECT c.label FROM team t JOIN code c ON c.list = 'borough' AND c.code = t.borough")}
    assert set(true_waiting) - groups, 'nobody waits where there is no group: the demo has no example'
    desk.key('alt+1')
    desk.button('Mine')
    desk.key('alt+4', 'Tab', 'Down', 'ctrl+g')  # wherever the cursor was in the table, it goes to the answer
    count_gaps(desk, drawing, set(true_waiting) - groups, 'no group in their home borough')
    desk.picture('x2-no-group')

    # The same key again: nothing on offer there; and again: no team. A team that runs nothing is no group.
    desk.key('ctrl+g')
    desk.wait(lambda: 'nothing on offer in their home borough' in drawing.description, 'where nothing is on offer')
    desk.picture('x2-no-offer')
    desk.key('ctrl+g')
    count_gaps(desk, drawing, set(true_waiting) - teams, 'no team in their home borough')
    desk.picture('x2-no-team')
    first = drawing.description.split(':')[0]

    # Return opens its people; back, the question still stands.
    desk.key('Return')
    desk.button('Mine')
    desk.button(first)
    desk.sees('waiting for a worker, sorted by next due')
    desk.picture('x2-people')
    desk.key('alt+Left')
    desk.wait(lambda: drawing.description.split(':')[0] == first and 'no team' in drawing.description, 'the map as it was left')

    # From there to its schools, and back: not by the people, who lie behind.
    desk.click(desk.button(has='Schools here'))
    desk.sees('Autumn 2026')
    desk.key('alt+Left')
    desk.wait(lambda: drawing.description.split(':')[0] == first, 'the map again')
    desk.close()

    look(program, office, lead, pictures, 'dark', ADW_DEBUG_COLOR_SCHEME='prefer-dark')
    look(program, office, lead, pictures, 'contrast', ADW_DEBUG_HIGH_CONTRAST='1')
    look(program, office, lead, pictures, 'dark-contrast', ADW_DEBUG_COLOR_SCHEME='prefer-dark', ADW_DEBUG_HIGH_CONTRAST='1')


if __name__ == '__main__':
    journey(steps)
