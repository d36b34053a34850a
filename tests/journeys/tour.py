"""The main job, walked: open the demo office, find a person, open the plan, print the letter. Leaves pictures and the letter."""
import glob
import os
import subprocess

from desk import Desk, journey


def steps(program, pictures):
    os.makedirs(pictures, exist_ok=True)
    desk = Desk(program, '--demo', pictures=pictures)
    desk.sees('To do')
    desk.picture('0-today')
    desk.at_people()
    desk.sees('Okonkwo')
    desk.picture('1-people')
    desk.open_person('oneill', 'Brennan')
    desk.sees('Key people')
    desk.picture('2-overview')
    desk.key('alt+p')
    desk.sees('Before it can be agreed')
    desk.picture('3-plan')
    desk.key('alt+s')
    desk.sees('Phones and messages')
    desk.picture('4-safety')
    desk.key('alt+e')
    desk.sees('Address rule')
    desk.picture('5-papers')

    # Hers is checked; approving freezes its pages, and they are saved as a file under its reference.
    desk.click(desk.button('Approve'))
    desk.button('Print…')
    desk.click(desk.button('More about this letter'))
    desk.sees('Save as PDF…')
    desk.key('Return')
    desk.save_as(os.path.join(pictures, 'support-plan.pdf'))
    desk.wait(lambda: glob.glob(os.path.join(pictures, '*.pdf')), 'the letter as a file')
    desk.close()
    subprocess.run(['pdftoppm', '-r', '60', '-png', os.path.join(pictures, 'support-plan.pdf'), os.path.join(pictures, '6-letter')],
                   check=True)


if __name__ == '__main__':
    journey(steps)
