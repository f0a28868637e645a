/* A file system that fails, for one program: loaded before the C library (LD_PRELOAD), it counts every write, sync and
 * change of length under one folder and lets the n-th of them fail, or ends the program there.
 *
 *   SHIM_FOLDER  the folder, without links in its path
 *   SHIM_NAME    what the names of the files begin with, if only some are meant
 *   SHIM_AT      which call, from 1
 *   SHIM_HOW     eio: it fails and does nothing; enospc: a write does half of itself, then fails for want of room;
 *                kill: the program ends instead; torn: it ends after half of the write
 *   SHIM_REPORT  a file that then gets the name of the call and of its file
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

static long calls;

static int is_watched(int fd, char path[4096])
{
    const char *folder = getenv("SHIM_FOLDER");
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, 4095);
    if (folder == NULL || length < 0)
        return 0;
    path[length] = 0;
    const char *name = getenv("SHIM_NAME");
    size_t prefix = strlen(folder);
    if (strncmp(path, folder, prefix) != 0 || path[prefix] != '/')
        return 0;
    return name == NULL || strncmp(path + prefix + 1, name, strlen(name)) == 0;
}

/* Whether this call is the one; if so, it has been reported. */
static int is_struck(int fd, const char *name)
{
    char path[4096];
    const char *at = getenv("SHIM_AT"), *report = getenv("SHIM_REPORT");
    if (at == NULL || report == NULL || !is_watched(fd, path))
        return 0;
    if (__atomic_add_fetch(&calls, 1, __ATOMIC_SEQ_CST) != atol(at))
        return 0;
    long out = syscall(SYS_openat, AT_FDCWD, report, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    char words[4200];
    int length = snprintf(words, sizeof words, "%s %s", name, strrchr(path, '/') + 1);
    syscall(SYS_write, out, words, (size_t)length);
    syscall(SYS_close, out);
    return 1;
}

static int says(const char *how)
{
    const char *said = getenv("SHIM_HOW");
    return said != NULL && strcmp(said, how) == 0;
}

/* Ends the program, or gives the error. */
static int fail(void)
{
    if (says("kill") || says("torn")) {
        kill(getpid(), SIGKILL);
        pause();
    }
    errno = says("enospc") ? ENOSPC : EIO;
    return -1;
}

static int does_half(void)
{
    return says("enospc") || says("torn");
}

static ssize_t put(int fd, const void *bytes, size_t count, off_t at, int placed, const char *name)
{
    if (is_struck(fd, name)) {
        if (does_half() && placed)
            syscall(SYS_pwrite64, fd, bytes, count / 2, at);
        else if (does_half())
            syscall(SYS_write, fd, bytes, count / 2);
        return fail();
    }
    return placed ? syscall(SYS_pwrite64, fd, bytes, count, at) : syscall(SYS_write, fd, bytes, count);
}

ssize_t write(int fd, const void *bytes, size_t count) { return put(fd, bytes, count, 0, 0, "write"); }
ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) { return put(fd, bytes, count, at, 1, "pwrite"); }
ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) { return put(fd, bytes, count, at, 1, "pwrite"); }

int fsync(int fd) { return is_struck(fd, "fsync") ? fail() : (int)syscall(SYS_fsync, fd); }
int fdatasync(int fd) { return is_struck(fd, "fdatasync") ? fail() : (int)syscall(SYS_fdatasync, fd); }
int ftruncate(int fd, off_t length) { return is_struck(fd, "ftruncate") ? fail() : (int)syscall(SYS_ftruncate, fd, length); }
int ftruncate64(int fd, off64_t length) { return is_struck(fd, "ftruncate") ? fail() : (int)syscall(SYS_ftruncate, fd, length); }
