/* main.c - locale, application, run; nothing else. */
int
main (int argc, char **argv)
{
  return 0;
}
