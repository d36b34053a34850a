/* failing-vfs.c - a disk that fails when it is told to. Passes on everything else. */
#include "config.h"
#include "failing-vfs.h"

#include <sqlite3.h>
#include <string.h>

typedef struct
{
  sqlite3_file base;
  sqlite3_file *real; /* stands behind this one in the same memory */
} File;

static sqlite3_vfs *real_vfs;
static sqlite3_vfs vfs;
static GMutex lock;
static Failing kind;
static guint at, counted;
static gboolean met;

/* The error this moment has, or SQLITE_OK. */
static int
fault (gboolean writes, int code)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);

  counted++;
  if (at == 0 || counted < at || (kind == FAILING_ONCE && counted > at))
    return SQLITE_OK;
  if (kind == FAILING_FULL && !writes)
    return SQLITE_OK;
  met = TRUE;
  return kind == FAILING_FULL ? SQLITE_FULL : code;
}

static sqlite3_file *
real_of (sqlite3_file *file)
{
  return ((File *) file)->real;
}

static int
file_close (sqlite3_file *file)
{
  return real_of (file)->pMethods->xClose (real_of (file));
}

static int
file_read (sqlite3_file *file, void *to, int n, sqlite3_int64 from)
{
  const int code = fault (FALSE, SQLITE_IOERR_READ);

  return code != SQLITE_OK ? code : real_of (file)->pMethods->xRead (real_of (file), to, n, from);
}

/* A write that fails leaves half of itself. */
static int
file_write (sqlite3_file *file, const void *from, int n, sqlite3_int64 to)
{
  const int code = fault (TRUE, SQLITE_IOERR_WRITE);

  if (code == SQLITE_OK)
    return real_of (file)->pMethods->xWrite (real_of (file), from, n, to);
  if (kind == FAILING_ONCE)
    real_of (file)->pMethods->xWrite (real_of (file), from, n / 2, to);
  return code;
}

static int
file_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  const int code = fault (TRUE, SQLITE_IOERR_TRUNCATE);

  return code != SQLITE_OK ? code : real_of (file)->pMethods->xTruncate (real_of (file), size);
}

static int
file_sync (sqlite3_file *file, int flags)
{
  return fault (TRUE, SQLITE_IOERR_FSYNC);
}

static int
file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return real_of (file)->pMethods->xFileSize (real_of (file), size);
}

static int
file_lock (sqlite3_file *file, int level)
{
  return real_of (file)->pMethods->xLock (real_of (file), level);
}

static int
file_unlock (sqlite3_file *file, int level)
{
  return real_of (file)->pMethods->xUnlock (real_of (file), level);
}

static int
file_check_lock (sqlite3_file *file, int *reserved)
{
  return real_of (file)->pMethods->xCheckReservedLock (real_of (file), reserved);
}

static int
file_control (sqlite3_file *file, int op, void *arg)
{
  return real_of (file)->pMethods->xFileControl (real_of (file), op, arg);
}

static int
file_sector_size (sqlite3_file *file)
{
  return real_of (file)->pMethods->xSectorSize (real_of (file));
}

static int
file_characteristics (sqlite3_file *file)
{
  return real_of (file)->pMethods->xDeviceCharacteristics (real_of (file));
}

static int
file_shm_map (sqlite3_file *file, int region, int size, int extend, void volatile **to)
{
  return real_of (file)->pMethods->xShmMap (real_of (file), region, size, extend, to);
}

static int
file_shm_lock (sqlite3_file *file, int offset, int n, int flags)
{
  return real_of (file)->pMethods->xShmLock (real_of (file), offset, n, flags);
}

static void
file_shm_barrier (sqlite3_file *file)
{
  real_of (file)->pMethods->xShmBarrier (real_of (file));
}

static int
file_shm_unmap (sqlite3_file *file, int remove)
{
  return real_of (file)->pMethods->xShmUnmap (real_of (file), remove);
}

static const sqlite3_io_methods methods = {
  .iVersion = 2,
  .xClose = file_close,
  .xRead = file_read,
  .xWrite = file_write,
  .xTruncate = file_truncate,
  .xSync = file_sync,
  .xFileSize = file_size,
  .xLock = file_lock,
  .xUnlock = file_unlock,
  .xCheckReservedLock = file_check_lock,
  .xFileControl = file_control,
  .xSectorSize = file_sector_size,
  .xDeviceCharacteristics = file_characteristics,
  .xShmMap = file_shm_map,
  .xShmLock = file_shm_lock,
  .xShmBarrier = file_shm_barrier,
  .xShmUnmap = file_shm_unmap,
};

static int
open_file (sqlite3_vfs *self, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  File *own = (File *) file;
  int code;

  own->real = (sqlite3_file *) (own + 1);
  own->base.pMethods = NULL;
  code = real_vfs->xOpen (real_vfs, name, own->real, flags, out_flags);
  if (code == SQLITE_OK)
    own->base.pMethods = &methods;
  return code;
}

void
failing_vfs_install (void)
{
  real_vfs = sqlite3_vfs_find (NULL);
  vfs = *real_vfs;
  vfs.pNext = NULL;
  vfs.zName = "failing";
  vfs.szOsFile = (int) sizeof (File) + real_vfs->szOsFile;
  vfs.xOpen = open_file;
  g_assert_cmpint (sqlite3_vfs_register (&vfs, 1), ==, SQLITE_OK);
}

void
failing_vfs_arm (Failing failing, guint n)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);

  kind = failing;
  at = n;
  counted = 0;
  met = FALSE;
}

guint
failing_vfs_disarm (gboolean *was_met)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);

  at = 0;
  *was_met = met;
  return counted;
}
