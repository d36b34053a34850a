/* sos-lock.c - one program a file. The lock goes with the process, however that ends; the note in it says who. */
#include "config.h"
#include "sos-lock.h"

#include "sos-store.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

struct _SosLock
{
  char *path;
  int fd;
};

static char *
read_holder (int fd)
{
  char note[256];
  const ssize_t length = pread (fd, note, sizeof note - 1, 0);

  note[MAX (length, 0)] = '\0';
  g_strchomp (note);
  return g_utf8_make_valid (*note != '\0' ? note : _("another program"), -1);
}

static void
write_holder (int fd)
{
  g_autofree char *note = g_strdup_printf ("%s, %s, %d\n", g_get_user_name (), g_get_host_name (), (int) getpid ());

  if (ftruncate (fd, 0) != 0 || pwrite (fd, note, strlen (note), 0) < 0)
    g_debug ("lock: %s", g_strerror (errno)); /* the lock holds without its note */
}

SosLock *
sos_lock_take (const char *office, GError **error)
{
  g_autofree char *path = g_strconcat (office, ".lock", NULL);
  const int fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  SosLock *self;

  if (fd < 0)
    {
      g_set_error_literal (error, SOS_STORE_ERROR, SOS_STORE_ERROR_FAILED,
                           _("The folder of this office may not be written to, so it cannot be opened."));
      return NULL;
    }
  if (flock (fd, LOCK_EX | LOCK_NB) != 0)
    {
      g_autofree char *holder = read_holder (fd);

      close (fd);
      /* Translators: %s says who and on which machine, like "ruth, desk4, 2211" */
      g_set_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_LOCKED, _("This office is already open: %s."), holder);
      return NULL;
    }
  write_holder (fd);
  self = g_new (SosLock, 1);
  self->path = g_steal_pointer (&path);
  self->fd = fd;
  return self;
}

void
sos_lock_release (SosLock *self)
{
  /* The file stays: taking it away would let two programs lock two files of one name. */
  if (ftruncate (self->fd, 0) != 0)
    g_debug ("lock: %s", g_strerror (errno));
  close (self->fd);
  g_free (self->path);
  g_free (self);
}
