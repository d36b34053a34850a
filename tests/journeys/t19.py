"""T-19: a curious colleague. Somebody of another team is a name and a worker; more needs a reason, which the lead looks over; and who is
sealed is nowhere."""
import os
import subprocess

from desk import Desk, ROLE, journey
from records import ask

# Somebody another team works with, whom the one at the desk has nothing to do with.
FAR = """
SELECT p.ref, p.full_name, w.name FROM person p JOIN person_list l ON l.person = p.id JOIN staff w ON w.id = l.worker
WHERE l.status = 'ACTIVE' AND l.alert IS NOT NULL AND l.team = (SELECT team FROM staff WHERE name = 'Gwen Akinola-Price')
  AND NOT EXISTS (SELECT 1 FROM membership m JOIN membership o ON o.household = m.household JOIN person_list x ON x.person = o.person
                  WHERE m.person = p.id AND x.team IS NOT l.team)
  AND NOT EXISTS (SELECT 1 FROM episode e WHERE e.person = p.id AND e.worker <> l.worker)
ORDER BY p.ref LIMIT 1"""
REASON = 'She rang the duty desk from the station'


def staff(office, name):
    (ref,), = ask(office, 'SELECT ref FROM staff WHERE name = ?', name)
    return ref


def give_reason(desk, words, verb):
    desk.find(ROLE.ROLE_TEXT, name='Reason')
    desk.focus()
    desk.put(desk.find(ROLE.ROLE_TEXT, name='Reason'), words)
    desk.click(desk.still(desk.button(has=verb)))


def search(program, office, as_ref, words):
    return subprocess.run([program, '--office', office, '--as', as_ref, '--search', '-'], input=words + '\n', check=True,
                          capture_output=True, text=True).stdout.strip()


def steps(program, pictures):
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    subprocess.run([program, '--new-demo', office], check=True)
    (ref, name, worker), = ask(office, FAR)
    moyo, gwen = staff(office, 'Moyo Adeyemi'), staff(office, 'Gwen Akinola-Price')

    # The name, and who works with them; the rest is not there.
    desk = Desk(program, '--office', office, '--as', moyo, pictures=pictures)
    desk.open_person(ref, name)
    desk.sees('You do not work with this person')
    desk.sees(f'{worker} works with this person')
    assert desk.absent(has='Overview') and desk.absent(name='New letter…')
    desk.picture('t19-closed')

    # With a reason, for some hours.
    desk.click(desk.button('Open with a reason…'))
    give_reason(desk, 'So what', 'Open the record')
    desk.sees('Say why; a few words are enough.')
    desk.picture('t19-reason')
    give_reason(desk, REASON, 'Open the record')
    desk.sees('Opened with a reason, until')
    desk.sees('Episodes')
    desk.alone()
    desk.picture('t19-opened')
    desk.close()
    (count, reason), = ask(office, "SELECT count(*), max(reason) FROM audit WHERE verb = 'breakglass'")
    assert (count, reason) == (1, REASON)

    # Hours later it is closed again.
    desk = Desk(program, '--office', office, '--as', moyo, pictures=pictures, now='2026-11-23T18:30:00Z')
    desk.open_person(ref, name)
    desk.sees('You do not work with this person')
    desk.close()

    # Their lead looks it over, and seals the record.
    desk = Desk(program, '--office', office, '--as', gwen, pictures=pictures)
    desk.at_people()
    desk.key('F10')
    desk.go_down_to('Opened with a reason')
    desk.sees(REASON)
    desk.picture('t19-list')
    desk.click(desk.button(f'Looked over: {name}'))
    desk.sees('looked over by Gwen Akinola-Price')
    desk.key('alt+1')
    desk.open_person(ref, name)
    desk.choose_in_menu('More about this record', 'Seal this record…')
    give_reason(desk, 'Her uncle works here', 'Seal')
    desk.sees('Sealed: hidden from others')
    desk.alone()
    desk.picture('t19-sealed')
    desk.close()

    # To everybody else she is not there.
    assert search(program, office, gwen, ref) == ref
    assert search(program, office, moyo, ref) == '' and search(program, office, moyo, name) == ''
    desk = Desk(program, '--office', office, '--as', moyo, pictures=pictures)
    desk.at_people()
    desk.key('ctrl+k')
    desk.type(ref)
    desk.sees('Nobody found')
    desk.picture('t19-nobody')
    desk.close()


if __name__ == '__main__':
    journey(steps)
