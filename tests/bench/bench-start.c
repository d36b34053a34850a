/* bench-start.c - milliseconds from exec to the first painted pixel of a program's window; median of several starts. */
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <glib.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define STARTS 11
#define PATIENCE_US (20 * G_USEC_PER_SEC)

static Window
find_window (Display *display)
{
  Window root, parent, *children = NULL, found = None;
  unsigned int n_children = 0;

  XQueryTree (display, DefaultRootWindow (display), &root, &parent, &children, &n_children);
  for (unsigned int i = 0; i < n_children && found == None; i++)
    {
      XWindowAttributes attributes;

      if (XGetWindowAttributes (display, children[i], &attributes) && attributes.map_state == IsViewable
          && attributes.width > 600)
        found = children[i];
    }
  if (children != NULL)
    XFree (children);
  return found;
}

static gboolean
is_painted (Display *display, Window window)
{
  XImage *image = XGetImage (display, window, 40, 40, 1, 1, AllPlanes, ZPixmap);
  gboolean painted = image != NULL && (XGetPixel (image, 0, 0) & 0xffffff) != 0;

  if (image != NULL)
    XDestroyImage (image);
  return painted;
}

static int
ignore_error (Display *display, XErrorEvent *event)
{
  return 0;
}

static pid_t
start (char **argv)
{
  pid_t pid = fork ();

  if (pid == 0)
    {
      execv (argv[0], argv);
      _exit (127);
    }
  return pid;
}

/* Milliseconds, or -1 where no window came. */
static double
measure (Display *display, char **argv)
{
  const gint64 begun = g_get_monotonic_time ();
  pid_t pid = start (argv);
  double took = -1;

  while (took < 0 && g_get_monotonic_time () - begun < PATIENCE_US && waitpid (pid, NULL, WNOHANG) == 0)
    {
      Window window = find_window (display);

      if (window != None && is_painted (display, window))
        took = (g_get_monotonic_time () - begun) / 1000.0;
      else
        g_usleep (500);
    }
  kill (pid, SIGTERM);
  waitpid (pid, NULL, 0);
  while (find_window (display) != None)
    g_usleep (1000);
  return took;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const double *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

int
main (int argc, char **argv)
{
  Display *display = XOpenDisplay (NULL);
  double took[STARTS];

  if (display == NULL || argc < 2)
    {
      fprintf (stderr, "bench-start PROGRAM [ARGUMENT…], with a display\n");
      return 2;
    }
  XSetErrorHandler (ignore_error);
  measure (display, argv + 1); /* warms the caches; not counted */
  for (int i = 0; i < STARTS; i++)
    took[i] = measure (display, argv + 1);
  qsort (took, STARTS, sizeof took[0], compare);
  printf ("%.1f\n", took[STARTS / 2]);
  XCloseDisplay (display);
  return took[0] < 0;
}
