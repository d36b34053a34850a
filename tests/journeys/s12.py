"""S12: hard names are kept exactly as typed, and plain letters find them."""
import os
import subprocess

from desk import Desk, ROLE, journey
from records import ask

# What is typed, and what a colleague types to find it.
NAMES = [
    ('Siobhán O’Neill-Ní Bhraonáin', 'oneill'),
    ('Nguyễn Thị Hồng', 'nguyen thi hong'),
    ('Şükrü Öztürk-Çelik', 'sukru ozturk'),
    ('Łucja Wójcik-Piast', 'lucja wojcik piast'),
    ('Suharto', 'suharto'),
    ('محمود الأمين', 'محمود الامين'),
    ('Ọlá Adébáyọ̀', 'ola adebayo'),
    ('X Æ Twelve', 'x ae twelve'),
    ('Null Nil', 'null nil'),
    ('Quote "Test" <b>', 'quote test'),
]


def stored(office, name):
    return ask(office, 'SELECT DISTINCT p.ref, s.name FROM person p JOIN audit a ON a.kind = ? AND a.record = p.id'
                       ' LEFT JOIN staff s ON s.id = a.actor WHERE p.full_name = ?', 'person', name)


def steps(program, pictures):
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    subprocess.run([program, '--new-demo', office], check=True)
    desk = Desk(program, '--office', office, pictures=pictures)
    desk.sit_down('moyo', 'Moyo Adeyemi')
    refs = []
    for name, _ in NAMES:
        desk.sees('sorted by', patience=30)
        desk.key('ctrl+n')
        desk.put(desk.find(ROLE.ROLE_TEXT, name='Name, as they write it'), name)
        desk.make_record(lambda: stored(office, name))
        desk.find(role=ROLE.ROLE_HEADING, has=name)
        (ref, author), = desk.wait(lambda: stored(office, name), f'{name} in the file, exactly')
        assert author == 'Moyo Adeyemi', f'{name} was entered by {author}'
        refs.append(ref)
        desk.key('alt+1')
    for (name, plain), ref in zip(NAMES, refs):
        desk.open_person(ref, name)
        desk.key('alt+1')
    desk.picture('s12-people')
    desk.close()

    found = subprocess.run([program, '--office', office, '--search', '-'], input='\n'.join(p for _, p in NAMES) + '\n',
                           check=True, capture_output=True, text=True).stdout.splitlines()
    for (name, plain), ref, line in zip(NAMES, refs, found, strict=True):
        assert ref in line.split('\t'), f'“{plain}” does not find {name}: {line}'


if __name__ == '__main__':
    journey(steps)
