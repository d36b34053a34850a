"""What stands in the file of the office, read beside the program that has it open."""
import os
import sqlite3


def ask(office, sql, *values):
    """An index of the log that is there is only looked at, as the program itself looks at an office that is open elsewhere (sos-sqlite.c)."""
    manner = 'mode=ro&readonly_shm=1' if os.path.exists(f'{office}-shm') else 'mode=ro'
    database = sqlite3.connect(f'file:{office}?{manner}', uri=True)
    try:
        return database.execute(sql, values).fetchall()
    finally:
        database.close()


def holds(desk, office, sql, rows):
    try:
        desk.wait(lambda: ask(office, sql) == rows, f'{rows} in the file')
    except AssertionError as problem:
        raise AssertionError(f'{problem}, not {ask(office, sql)}') from problem
