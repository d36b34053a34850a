"""What stands in the file of the office, read beside the program that has it open."""
import sqlite3


def ask(office, sql, *values):
    database = sqlite3.connect(f'file:{office}?mode=ro', uri=True)
    try:
        return database.execute(sql, values).fetchall()
    finally:
        database.close()


def holds(desk, office, sql, rows):
    try:
        desk.wait(lambda: ask(office, sql) == rows, f'{rows} in the file')
    except AssertionError as problem:
        raise AssertionError(f'{problem}, not {ask(office, sql)}') from problem
