/* sos-help-window.c - the topics of help: a table of sentences, one list of signs. */
#include "config.h"
#include "sos-help-window.h"

#include "sos-blocks.h"
#include "sos-family-key.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

#define MOST_LINES 12

struct _SosHelpWindow
{
  AdwWindow parent_instance;

  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (SosHelpWindow, sos_help_window, ADW_TYPE_WINDOW)

static const struct
{
  const char *name;
  const char *title;
  GtkWidget *(*make) (void); /* below the sentences; NULL: nothing */
  const char *lines[MOST_LINES];
} topics[] = {
  { "today", N_("Today"), NULL,
    { N_("The left side is time: visits, sessions and meetings of yours by their hour, with a line where the clock stands."),
      N_("To do comes from the facts by itself: what is overdue stands on top, each with its reason and the one button that does it. Enter is that button, Ctrl+Enter opens the record."),
      N_("A row goes when the fact changes, not when it was looked at: a contact logged, a plan agreed, a letter given. Only a task of your own is ticked off with “Done”."),
      N_("“Put off…” on the menu of a row asks until when and why. It comes again on that day, or as soon as something about it changes. What somebody’s safety hangs on cannot be put off."),
      N_("Under “All kinds” stands what was put off, to be taken up sooner."),
      N_("Ctrl+P prints the list of the day with boxes to tick: first names and references, no reasons, no alerts. Alt+Home comes back here from anywhere."),
      N_("Who works with people in prison or in hospital has a card each: who comes out within six weeks and what is not ready, who lies on a ward and was seen by nobody. The button of a row does the next thing.") } },
  { "find", N_("Finding people"), NULL,
    { N_("Ctrl+K finds anybody: type part of a name, a reference, a phone ending or a postcode. A misspelt name is found too."),
      N_("In a list, just type: the list shows who matches. Enter opens, Ctrl+Enter opens in a window of its own."),
      N_("Before you enter somebody new, look whether they are held already. New person does that while you type.") } },
  { "team", N_("The team"), NULL,
    { N_("Who leads a team finds it beside “Mine”, or with Ctrl+T: what each colleague carries against what they can, who waits, what is to decide, what is late."),
      N_("An intensive piece of work weighs two, one in step-down half, whoever is new counts as intensive for six weeks. The office chooses the limit; a colleague may have one of their own."),
      N_("What is due stands with its worker first. Once it is so many days over, it stands under “Late in the team” too, with whose it is."),
      N_("“Write down” holds a supervision: how they are, what each of you does, when the next is. It is read and printed by the two of you alone."),
      N_("Ctrl+P prints the board for the wall; no young person is named on it.") } },
  { "person", N_("The record of a person"), NULL,
    { N_("On top stands who it is and what to be careful of, worst first. Below are the tabs; the letter that is underlined opens one with Alt."),
      N_("The overview says where each piece of work stands, what its next stage needs and the button that brings it, what is to do, what came of it, and who else helps."),
      N_("Help asked of partners stands there too: whom, for what, until when an answer is wanted. The partner stands on Today to be asked again until they have answered and begun. The summary for them is one page, and holds what they need."),
      N_("What you may not see is not there, and nothing says what it is. A tab that is missing is one of these."),
      N_("Ctrl+Shift+N begins a referral, Ctrl+Shift+T an appointment, Ctrl+Shift+K a contact, Ctrl+Shift+J a letter, Ctrl+Shift+R a concern.") } },
  { "plan", N_("A support plan"), NULL,
    { N_("A plan is theirs: each goal in their own words, with what they do and what you do, by when."),
      N_("Type, and it is stored. Beside the plan stands what is still between it and an agreed one; each line leads to its place."),
      N_("Agreeing says how they agreed, and when it is looked at again, six weeks at most. An agreed plan stays as it is; the next one begins from it."),
      N_("A red or an immediate danger asks for a safety plan and a lead first. A goal may be shared with the family, with one home, or with some by name; it is private until you say so."),
      N_("Ctrl+P prints what they may keep. No score and no judgement is on it.") } },
  { "details", N_("What is held about somebody"), NULL,
    { N_("Names stay exactly as typed, and are found by plain letters. A former name or a nickname goes under names; what they are called in the street is for their own workers."),
      N_("A new address takes no post until you asked whether that is safe. Whom it is hidden from is written with it, and counts in every letter."),
      N_("A number belongs to them, a parent or a partner; whether ringing, texting or a message left is safe is asked of each."),
      N_("What is not known stays empty: an empty field is never “none”.") } },
  { "history", N_("Who did what"), NULL,
    { N_("Every change and every look stands here, with who and when. What you may not see of the record has no words here either."),
      N_("A deed that was refused by a rule stands there too. Nothing of this can be changed."),
      N_("Filters narrow it to changes, looks or papers, to one colleague and to some days.") } },
  { "staffing", N_("Who delivers a run"), NULL,
    { N_("Ctrl+E on a run asks who delivers: choose which part somebody is to have, tick the sessions it is for, and look at each colleague: free or not, and why not."),
      N_("Each session is held against the rules of its own day: checks, other work, the way there, keep-apart rules. Somebody may be able to come to some of them and not to others; those that are ticked and cannot be are named."),
      N_("Nobody delivers on a day on which a check asked of them does not hold. A girls’ group is led by women. Neither is set aside by anybody."),
      N_("Who delivers changes the letter to the school and its assurance: a new version of each is wanted, and the page of the run says so.") } },
  { "cohort", N_("Letters to the parents of a group"), NULL,
    { N_("“Letters to parents…” on a run (Ctrl+Shift+L) begins a letter for each pupil of it whom we know: to one parent about one of them, and never two on a sheet."),
      N_("Who gets none stands there with the reason. What is said to all of them is typed once; it stays in each letter to be changed."),
      N_("They wait among the letters, to be read and approved one by one, and each is asked again whether it may go.") } },
  { "twice", N_("One person held twice"), NULL,
    { N_("Two records that look like one person stand beside each other under “Held twice?”. Nobody is joined by the program: somebody who may says so, and why."),
      N_("“Two people” is remembered for the two and not asked again. “Not sure” asks the team lead, who finds both records there."),
      N_("Where the two say different things you choose what holds; the record that is joined keeps the rest, and is found by its reference. What keeps somebody safe is not there to be chosen: the more careful of the two holds."),
      N_("Who are held as relatives, or kept apart, cannot be joined before that is settled. Twins stay two."),
      N_("Ctrl+Z makes both whole again. Long after, “Take apart…” under Details does: what was written since stays with the record that was kept.") } },
  { "referral", N_("Referrals and the way of an episode"), NULL,
    { N_("“New referral…” first asks who it is, so that nobody is entered twice. What is lacking may follow; the referral says what it is, and “Ask the referrer for more…” keeps the day an answer is wanted by."),
      N_("Each step of a referral has its button: complete, looked at for doubles, acknowledged, screened, decided, told. The lead decides, with a reason of the list; a referral that is not taken is kept for some months."),
      N_("Whoever is accepted waits for a worker, and is looked at again after some days. “Allocate…” shows who has room; over the last limit only a lead goes, and says why."),
      N_("On a person’s Overview each episode says what its next stage needs, with the button that brings it. “Move on…” shows the whole course and why a stage cannot be reached yet."),
      N_("An ending is prepared in a window of its own: reason, what comes next, the safeguarding check, what came of it. Nothing counts as achieved unless somebody says so. The lead signs; then it closes, and whoever agreed is asked months later how they are."),
      N_("What has ended stays as it is. “Reopen…” begins a new episode that goes on from it. Ctrl+Z takes each of these steps back."),
      N_("The days all this is counted in are numbers of the office. One that is changed holds from the next step on; days that are set stay.") } },
  { "office", N_("The office"), NULL,
    { N_("Alt+9 shows what the office keeps for all its work: what it chose, who works here, places and partners, what each service asks, the words of its lists."),
      N_("Under Settings stands every number that rules go by. A line in bold is what this office chose; the window of a line says who may change it, within which bounds, what follows at once, and what it was before."),
      N_("Nothing of a list is deleted. “Last day…” (Ctrl+E) shows what still points there and can move it to another; whatever was written with it stays. Somebody entered twice is ended as “the same one”, and all of it is moved."),
      N_("A step of a service makes tasks by itself. Before it is taken, its window says how many tasks are made, moved or not asked for any more in the work that goes on. What is done stays done."),
      N_("A colleague’s last day can be written down ahead: after it they are not offered, and cannot sit at the desk. What is still with them is shown, and handed over from the team’s page."),
      N_("Words of lists may be your own, or reworded; what is not offered any more stays on what was written with it. Ctrl+Z takes each of these back.") } },
  { "undo", N_("Undo, lock, and what is saved"), NULL,
    { N_("There is no save button. Each change is stored when you leave the field, and the foot of the window says when."),
      N_("Ctrl+Z takes back the last thing you did, with all that followed from it. You take back only what you did yourself."),
      N_("Ctrl+L locks, Ctrl+Shift+H blanks the screen at once. Nothing you typed is lost by either.") } },
  { "letters", N_("Letters"), NULL,
    { N_("A letter goes from draft to approved to printed. Whether it may be posted is asked each time, and the answer stands beside it in words."),
      N_("If a rule changes after you approved, the letter comes back to be looked at again."),
      N_("What another person must not read never stands on it. Two people never share an envelope."),
      N_("Ctrl+Shift+J at a person drafts a letter of any kind. What the records do not say is typed beside the page (“Edit words”); what is still missing stops it and is named."),
      N_("Alt+7 shows what waits in the office: to check, to approve, to print, to post, taken back, returned. “Print many…” sends each letter as a job of its own; after a jam the rest is printed again from the last page that came out."),
      N_("Labels and the list of envelopes hold what may be posted now, and nobody else. Words that tell stay in a letter home only for a reason that is written down."),
      N_("Sheets and cards about one person stand in the ⋮ of their record, with a visit, with a letter about an appointment, with the service. The window says what is kept off each. “Window of the envelopes…” among the letters has a sheet to try where yours is.") } },
  { "wordings", N_("The words of letters, and their languages"), NULL,
    { N_("“Words of the letters…” on the page of letters opens each kind of letter and paper beside a real one that follows every key. The office and the team leads change them; everybody may read them."),
      N_("What is said can be changed; parts, lists, conditions and the top of the page cannot. “Insert a field” lists what may stand where the cursor is. {goals.count} is how many there are, {goals#goal|goals} the word that goes with it."),
      N_("A field there is none of, a brace that is not closed, a character that cannot be printed: each is named with its line, and stops the keeping. What is typed is kept as a draft all the same."),
      N_("“Keep…” makes a new version for new letters. “Versions” says who kept which and when; “Use again” brings any of them back, the program’s own words too. A letter stays with the words it was begun with, and says so."),
      N_("A translation is a draft until somebody who can be named made it and somebody approves it. It goes stale when the English changes, by the office or with a new version of the program, and nobody gets a letter in it until it is approved again. A letter in that language needs the shared words translated as well; so does a safety plan, an assessment in plain words or a family plan that is given to them. A review sheet and the sheet of a family meeting come in it where it is approved. Taken out of use, it takes back what was approved in it."),
      N_("The lists of words stand there too: those that tell what a letter is about, and hard ones with what to say instead. A list that is kept holds at once, and takes back what was approved and holds one of its words. Whoever takes a word off says why."),
      N_("Such a letter holds both languages, in pages or side by side. What was written in English stays so, with a note in theirs. Days come in their words, numbers to ring stay as they are.") } },
  { "agreements", N_("Agreements"), NULL,
    { N_("Each agreement says to what, by whom, how and until when: a year at most, and no longer than to the day before they turn 16 or 18."),
      N_("From 13 to 15 they agree alone only where a note says that they can decide this very thing. A parent agrees who has parental responsibility written down; a carer without it cannot."),
      N_("“Take back…” shows what stops before it is done, and stops all of it the same day. Ctrl+Z brings all of it back."),
      N_("Then plan, letters and details are only read until a lead has looked at safeguarding and decided. What keeps somebody safe goes on, whatever was taken back."),
      N_("On which basis the office holds a record is another question than what somebody agreed to: the window under Agreements says so, and the data protection lead decides it.") } },
  { "safeguarding", N_("Concerns and safety"), NULL,
    { N_("In immediate danger ring 999 first. Ctrl+Shift+R raises a concern from any record, also one that is not yours: exact words first."),
      N_("The safeguarding lead looks at it within four hours and the same day; a referral goes out within 24 hours. Each of these is a task."),
      N_("One referral an agency: each has its own clock. A reply is asked for after one working day, and again a day after each time you asked; after three it is taken further. A reply stops the clock of whoever replied, and of nobody else."),
      N_("A referral for the NRM is made by whoever may, and only followed here: “What came later…” in the concern keeps its two decisions, which are asked for until they are there, also after the concern is closed. An adult has to agree, a child need not."),
      N_("That MAPPA applies stands under Safety for their own worker and those who lead, and for nobody who opened the record with a reason: that it applies, whom to speak with, and what is ours to do."),
      N_("An incident asks by itself for another assessment, a look at keep-apart rules and a signature. Where somebody else known to the office was in it, it asks whether the two are to be kept apart: a rule answers it, or why none is needed. Missing three times in ninety days asks for the MACE panel."),
      N_("A threat to life is one step: addresses become unsafe, letters to them come back, each booking is looked at. It stands first in the band until it is ended."),
      N_("Never write what somebody is. Write what part they had in a concern, who says so, and by when somebody looks again; what nobody looks at counts nowhere."),
      N_("Ctrl+Alt+R raises a concern about anybody else: a brother, a parent, a pupil who is only on a register, somebody whose name is not known. They get a record that is in no list; those who lead read it, and of somebody who works here the safeguarding lead alone. “Concerns” in the main menu lists all that are yours to read."),
      N_("Nothing of this is ever removed. It is closed or ended, with a reason.") } },
  { "assessment", N_("Assessing"), NULL,
    { N_("Fifteen areas of life: yours, theirs beside it, and what is strong. Arrows move, 0 to 4 scores, N is not known, X does not apply, Delete takes away, E goes to the words and Escape back."),
      N_("Not known is an answer and no nought: no mean and no change counts it, and how many are known stands beside each. High or immediate danger needs words. The judgements are chosen by you, never added up."),
      N_("What is typed is stored as you go. Once nothing stands in the way, “Sign” closes it: it stays as it is, and what is to be put right comes beneath as a note. An episode that waited for it goes on."),
      N_("A red or an immediate danger asks for a safety plan and for a lead, who countersigns; whoever signed cannot. No plan is agreed before both are there. A safety plan is looked at again within fourteen days, and written anew then."),
      N_("Beside it the first and the latest stand on one scale: a ring, a dot, and a diamond for theirs; what is not known stands apart. Another is due twelve weeks later."),
      N_("Ctrl+P prints the assessment that is shown, held against the first of the same work; it stays in the office, and names of others are taken out. “In plain words…” is a paper they can keep: no number, no judgement, no note. “Assess again” asks which kind, and of which work where several are open. With the signature of SOS core stands how closely they are worked with from now on.") } },
  { "contacts", N_("Writing down a contact"), NULL,
    { N_("Write one line: “13:20 rang mum 10 min, held. Worried about Friday. Ask college by 30 nov”. Below it stands what was read; press a chip to put it right, Enter saves."),
      N_("What is not said is asked, never made up. Whatever is not understood stays the note, word for word. What you typed is kept even where the program ends."),
      N_("Where an order, a keep-apart rule, “never ring”, an agreement that was refused or an unsafe home speaks against it, that is said while you write, beside the name. Some of it is kept with a reason, some by a team lead alone; two who are never to be together are not logged as a contact: that is an incident, under Safety. The reason and the rule stay in the history."),
      N_("Only what was held counts as a contact; no reply, not at home and all else are tries, and are counted apart."),
      N_("“by 30 nov” makes the step a task of yours. The first try moves an episode on that was only allocated."),
      N_("A signed note, with a lock, stays as it is: put a note beneath it. What is not signed can be changed and removed by whoever wrote it."),
      N_("Enter opens a line of the log. Ctrl+Shift+K begins a new one from anywhere on the record, Ctrl+P prints what is shown."),
      N_("In what leaves the office, names of other people are taken out. Read it once more before it goes: no program knows every nickname.") } },
  { "services", N_("What each service has of its own"), NULL,
    { N_("Below the stages of an open episode stand the facts of its service, its next dates, and a button for the next thing. “All…” opens the whole of it."),
      N_("A date of release is written down as somebody gave it, never worked out. The new one follows the old one, which stays in the list; what is only indicative takes nothing from what is confirmed."),
      N_("Before a date is taken over you see what moves with it: the gate, the first day, the 72 hours, the two weeks, what is not ready, whether a visit is still possible, who is away. Ctrl+Z takes all of it back."),
      N_("A visit in prison is asked of the prison’s own time ahead and of the keep-apart rules of the visits hall, and stands on the duty board."),
      N_("Ctrl+Shift+B writes down somebody at the bedside: a name, a hospital, Enter. A task says what is still to ask, and why."),
      N_("Somebody who comes back to hospital is found on their open episode, with the days since they left and the plan of last time. Nobody is written down as gone home without a safety plan, or the reason why there is none."),
      N_("Who has moved for their safety is on no map: their borough is withheld, the new address takes no post, and a list says what is to hand over."),
      N_("What is to do before and after such a day makes itself a task, moves with the day, and is done by itself once it is so: by the contact, the list, the plan."),
      N_("What a service asks is a table of the office: “What we ask…” shows it, and what is not known stays empty."),
      N_("Intensive is two contacts a week, one of them in person; active is in person every fourteen days; step-down any contact every twenty-eight. “How closely…” changes it between two assessments; less often needs a reason, and never while the latest assessment says danger."),
      N_("“What came of it…” writes an outcome down as soon as it is known, with who says so; whether it held is said after thirteen and twenty-six weeks. Distance travelled counts what is known both times, and says what is not."),
      N_("Children and families: “Practical help…” asks for it, a lead decides, “Given” ends it, and “Form…” prints it. Sessions that were agreed are counted; the last one asks what comes next.") } },
  { "family", N_("Reading a family"), sos_family_key_new,
    { N_("Each generation stands on its own level, the eldest on top. A line joins two partners; their children hang from it, the eldest on the left."),
      N_("A ground with rounded corners is a home: those on it live together. Who lives in two homes stands where most nights are; the list says the other."),
      N_("Arrow keys go from person to person, Enter opens the record, the Menu key says what can be done. + and - make it larger and smaller, 0 shows all of it."),
      N_("The line below the drawing is time. Page Up and Page Down go from change to change: everything is then as it was on that day, and can only be looked at."),
      N_("The list beside the drawing holds the same people, the same facts and the same things to do."),
      N_("The signs of the drawing:") } },
  { "map", N_("Reading the map"), NULL,
    { N_("The map shows how many people there are by borough, never where anybody lives. The table beside it holds the same figures."),
      N_("Fewer than five people are shown as <5. Another borough may be hidden too, as 5+, so that nobody can be worked out from the rest."),
      N_("A service with so few people that they could be worked out is not shown at all, and the page says so. The exact numbers are in the list of people, for those who may see it."),
      N_("People whose place is protected are in no borough: they are counted under “Location withheld”."),
      N_("Arrow keys go to the borough on that side; a name typed, on the map or in the table, goes to it; Enter opens its people. + and - make the map larger and smaller, 0 shows all of it. Ctrl+T changes between shapes and tiles."),
      N_("Ctrl+G shows where people wait and there is no group, the longest list first; once more, where nothing is on offer to them; once more, where no team is based."),
      N_("Choose above the map what it shows, of which service, by which borough of theirs and at the end of which quarter. Schools, sessions, teams and offers are always those of today, and the page says so beside an earlier quarter."),
      N_("“People here” and “Schools here” lead to the lists of that borough; Alt+Left comes back to the map as it was left."),
      N_("What is printed or saved is what is seen, as shapes or tiles, with what is counted, its date and the marks that tell colours apart on a grey printer."),
      N_("Pins are schools we work in; the borough chosen names them with what runs there, and “Schools here” leads to their term. Groups for girls alone, and where they meet, are on no map."),
      N_("Ctrl+E says what is offered in the borough and who pays for it. The office and the team leads keep that up to date."),
      N_("Before a map leaves the office, choose “As others may have it” in the print menu: nobody is then –, and the City stands with Hackney.") } },
  { "deliver", N_("Who delivers"), NULL,
    { N_("Staff, volunteers and partner trainers stand here with what was checked of them, and to which day. The last valid day still counts."),
      N_("A reminder comes 90, 60, 30, 14 and 7 days before a check ends, and on its last day. With it stands how many bookings come after."),
      N_("What somebody may not deliver is listed as “at risk”. Renew the check, or choose somebody else: nobody is exchanged by the program."),
      N_("After each delivery a volunteer is asked how they are. The task for it goes once the day stands with them."),
      N_("Never write down what stands on a certificate: only that something does. A team lead decides, and never about themselves."),
      N_("“For leads alone” keeps a place and its reason to those who lead. Others are told that somebody is not available for this place."),
      N_("Insert adds, Ctrl+G shows whose checks lapse within 60 days, typing finds a name.") } },
  { "schools", N_("A term in the schools"), NULL,
    { N_("A row is a run, a column a week; the number is that of the session, the sign says how it stands. Hatched days are not taught, dots mark a calendar that is not confirmed."),
      N_("“Slack” says how many weeks a weekly run can still lose before it no longer fits its term."),
      N_("Arrows go from week to week, Home and End to the first and the last session, Enter opens the run, M tells what can be done."),
      N_("Space takes a session in hand, or drag it: every week of its run says yes, or why not. Enter puts it down, Escape lets go; nothing moves before."),
      N_("Cancelling a session asks why, and shows what can be done: another day, a few others moved along, or the run ends with one fewer, which a team lead decides."),
      N_("“Week” shows who is where, day by day, with the way from one school to the next and what is not right; “By school” what happens at each. Space or dragging takes a session in hand there too: every hour says yes, or why not. M moves, staffs or cancels."),
      N_("Insert adds a run. “Plan…” looks for days, rooms and people for every run shown that has none yet, and shows them with a second edge; only what you accept is planned."),
      N_("Where thirteen weeks do not fit a term, “Plan it…” says why and offers the legal shapes: from the autumn, across Easter, or from the first week of the summer."),
      N_("“What is not yet right” holds every session to come against every rule. A keep-apart rule is named as a rule, never by a person."),
      N_("Alt+Page Up and Alt+Page Down go to the term before and after; the filters narrow what is shown; “By school” has a row a school.") } },
  { "calendars", N_("Calendars of schools"), NULL,
    { N_("A school goes by the calendar of its borough until it has terms of its own; days of its own stand above the borough’s. A corner marks them, a dot a day on which something is planned."),
      N_("Arrows go from day to day and week to week, Page Up and Page Down by months. Shift chooses many days in a row, or draw over them. Enter says what they are, M tells what can be said."),
      N_("Before a change is kept its window shows which sessions it would upset and what it leaves of the weeks to spare. Sessions stay where they are: “What is not yet right” then holds them."),
      N_("“Weeks taught” counts each weekday. Where a run of weekly sessions is too long, the number of missing weeks leads to the ways it can lie."),
      N_("“From a file…” reads ICS and CSV of other programs for the year that is shown: what is new, changed, or refused, with its line and why. Nothing is taken before you say so, and all of it is taken back by one Ctrl+Z."),
      N_("A file taken again changes what it changed and doubles nothing. What was entered by hand is nobody’s to take away."),
      N_("On days of fasting an afternoon costs a plan something, and is never forbidden. Days on which nobody of a partner comes are entered with one of those who deliver for it."),
      N_("Bank holidays are computed; add one, rename it, or say that schools are open on it."),
      N_("A calendar that nobody has confirmed says so here, on the term and at the foot of its print. Ctrl+B goes to another borough or school.") } },
  { "duty", N_("Visits and the duty board"), NULL,
    { N_("Plan a visit before somebody leaves: where they go, until when, and a buddy who stays. An address that nobody visits, and a keep-apart rule, refuse it. While hazards are noted of a home, two go there."),
      N_("A clash of “keep apart” is let be before it is booked by a team lead or the safeguarding lead alone: the window asks them why, and what is done about the risk; a visit, an appointment and a place on a run ask alike, and nobody is asked twice. “Never together” falls to nobody, and what had better not be wants a note how it is done all the same."),
      N_("An appointment is made on the page of a person (Ctrl+Shift+T). Two who are kept apart are not asked to one office, room or car within half an hour; where one is only to be avoided, say how it is done all the same. Whoever they meet, or are driven by, is at no other appointment, visit or session then. What came of it is written down on the overview, and stands among the contacts."),
      N_("A visit of high risk is approved by a team lead first, and never by whoever goes."),
      N_("A quarter of an hour after somebody was due the worker is rung, after half an hour the buddy and a lead; after three quarters a lead decides about the police. The office may choose other minutes."),
      N_("Who forgot to say that they left counts as out all the same. The board goes by the clock, also over a restart of the program."),
      N_("Where somebody lives is shown to whoever goes, their buddy, those who lead and those who may see the record.") } },
  { "runs", N_("A run in a school"), NULL,
    { N_("A pupil is nominated, a panel decides, a place is offered; they come once a parent or the pupil with the school’s safeguarding lead agreed. Whoever comes when all places are taken waits on the reserve list."),
      N_("In the register type a letter for each pupil: P present, L late, E left early, A absent, X excused, S suspended, C not in school, R refused, W withdrawn, K kept out, T caught up elsewhere, N not on roll yet, - not held. The cursor goes down by itself."),
      N_("Enter repeats the mark above, Ctrl+Enter marks all others of that session as present, Space opens one mark: minutes late, a note."),
      N_("Seven days after a session its register closes. A mark is then only corrected, with a reason, and both stay to be seen."),
      N_("“8 of 9” counts who was there of the sessions held while they were on roll. Half a session late or more counts as missed."),
      N_("When somebody we know was absent and the school does not know why, their worker has a task. It goes when the mark is put right."),
      N_("Measures are compared only of those known both times. Empty is not known, and never nought."),
      N_("They are asked for before a run begins, at its review, around its last session and some weeks after it, each until it is whole or the next is due. The office may choose other days."),
      N_("“Details…” (Ctrl+D) holds when the school agreed, the panel met and pupils are measured. Where the run stands follows from that and from its sessions."),
      N_("Who sits an exam on the day of a session is marked “ex.” in the register, and told under “What is not yet right”."),
      N_("Where a keep-apart rule comes between two of a group, one of them goes on one-to-one: “What is not yet right” leads there, and names nobody."),
      N_("Nothing of keep-apart rules, scores or risk is on any paper of a run.") } },
  { "shown", N_("Who may see what"), NULL,
    { N_("Without their word, nothing of one member of a family is told to another: not the service they are with, not their address, not their goals."),
      N_("“What may be told” on a member’s menu records what they allow, to whom, and how they said it. It can be ended on any day."),
      N_("A goal of a family is private, or shared with all of it, with those of one home, or with some by name. Below it stands who may read it."),
      N_("Print for… asks for whom first, and says what that person will not see."),
      N_("A record outside your own work shows who it is and who works with them. “Open with a reason…” opens it for some hours; a team lead is told, and looks over it."),
      N_("A person who is sealed is not shown, or stands as a plain shape, for everybody but team leads and the safeguarding lead."),
      N_("These are guard rails for people who work together, not walls: the office is one file, and whoever can copy the file can read it. Keep it where only the office can reach it.") } },
};

static GtkWidget *
make_page (guint i)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_widget_add_css_class (box, "dialog-body");
  gtk_box_append (GTK_BOX (box), sos_block_label (_(topics[i].title), "page-title"));
  for (guint line = 0; line < MOST_LINES && topics[i].lines[line] != NULL; line++)
    {
      GtkWidget *text = sos_block_text (_(topics[i].lines[line]), NULL);

      gtk_label_set_max_width_chars (GTK_LABEL (text), 64);
      gtk_box_append (GTK_BOX (box), text);
    }
  if (topics[i].make != NULL)
    gtk_box_append (GTK_BOX (box), topics[i].make ());
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_widget_set_hexpand (scrolled, TRUE);
  return scrolled;
}

static void
sos_help_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOS_TYPE_HELP_WINDOW);
  G_OBJECT_CLASS (sos_help_window_parent_class)->dispose (object);
}

static void
sos_help_window_class_init (SosHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_help_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-help-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SosHelpWindow, stack);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sos_help_window_init (SosHelpWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_stack_speak_visible_only (self->stack);
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    gtk_stack_add_titled (self->stack, make_page (i), topics[i].name, _(topics[i].title));
}

GtkWindow *
sos_help_window_new (GtkWindow *parent, const char *topic)
{
  SosHelpWindow *self = g_object_new (SOS_TYPE_HELP_WINDOW, NULL);

  sos_window_stand_over (GTK_WINDOW (self), parent);
  if (topic != NULL && gtk_stack_get_child_by_name (self->stack, topic) != NULL)
    gtk_stack_set_visible_child_name (self->stack, topic);
  return GTK_WINDOW (self);
}

const char *
sos_help_window_find_title (const char *topic)
{
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    if (g_strcmp0 (topics[i].name, topic) == 0)
      return _(topics[i].title);
  return NULL;
}

const char *
sos_help_window_get_topic (SosHelpWindow *self)
{
  return gtk_stack_get_visible_child_name (self->stack);
}
