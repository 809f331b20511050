/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include "runtime.h"

#include <squashfuse/squashfuse.h>

#include <errno.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <ftw.h>
#include <limits.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static int failed_with(int error)
{
    errno = error;
    return -1;
}

static int write_all(int descriptor, const char *from, size_t size)
{
    while (size > 0) {
        const ssize_t written = write(descriptor, from, size);
        if (written < 0)
            return -1;
        from += written;
        size -= (size_t)written;
    }
    return 0;
}

static int copy_out(sqfs *fs, sqfs_inode *inode, int descriptor)
{
    static char buffer[256 * 1024];
    const sqfs_off_t end = (sqfs_off_t)inode->xtra.reg.file_size;
    for (sqfs_off_t at = 0; at < end;) {
        sqfs_off_t size = sizeof buffer;
        if (sqfs_read_range(fs, inode, at, &size, buffer) != SQFS_OK || size <= 0)
            return failed_with(EIO);
        if (write_all(descriptor, buffer, (size_t)size) != 0)
            return -1;
        at += size;
    }
    return fchmod(descriptor, inode->base.mode & 0755);
}

static int extract_file(sqfs *fs, sqfs_inode *inode, const char *to)
{
    unlink(to);
    const int descriptor = open(to, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return -1;
    const int copied = copy_out(fs, inode, descriptor);
    const int error = errno;
    if (close(descriptor) != 0)
        return -1;
    return copied == 0 ? 0 : failed_with(error);
}

static int extract_link(sqfs *fs, sqfs_inode *inode, const char *to)
{
    char target[PATH_MAX];
    size_t size = sizeof target;
    if (sqfs_readlink(fs, inode, target, &size) != SQFS_OK)
        return failed_with(EIO);
    unlink(to);
    return symlink(target, to);
}

static int extract_entry(sqfs *fs, const sqfs_traverse *walk, const char *below, const char *pattern, int verbose)
{
    char to[PATH_MAX];
    sqfs_inode inode;
    if (snprintf(to, sizeof to, "%s/%s", below, walk->path) >= (int)sizeof to)
        return failed_with(ENAMETOOLONG);
    if (sqfs_inode_get(fs, &inode, walk->entry.inode) != SQFS_OK)
        return failed_with(EIO);
    const mode_t mode = inode.base.mode;
    if (S_ISDIR(mode))
        return mkdir(to, 0755) == 0 || errno == EEXIST ? 0 : -1;
    if (pattern != NULL && fnmatch(pattern, walk->path, FNM_FILE_NAME | FNM_LEADING_DIR) != 0)
        return 0;
    if (S_ISLNK(mode) ? extract_link(fs, &inode, to) : S_ISREG(mode) ? extract_file(fs, &inode, to) : 0)
        return -1;
    if (verbose)
        puts(to);
    return 0;
}

int extract_image(const struct image *image, const char *to, const char *pattern, int verbose)
{
    sqfs fs;
    sqfs_traverse walk;
    sqfs_err walked = SQFS_OK;
    int done = 0;
    if (mkdir(to, 0755) != 0 && errno != EEXIST)
        return -1;
    if (sqfs_open_image(&fs, image->path, (size_t)image->offset) != SQFS_OK)
        return failed_with(EIO);
    if (sqfs_traverse_open(&walk, &fs, sqfs_inode_root(&fs)) != SQFS_OK)
        return failed_with(EIO);
    while (done == 0 && sqfs_traverse_next(&walk, &walked)) {
        if (!walk.dir_end)
            done = extract_entry(&fs, &walk, to, pattern, verbose);
    }
    const int error = walked != SQFS_OK ? EIO : errno;
    sqfs_traverse_close(&walk);
    sqfs_fd_close(fs.fd);
    sqfs_destroy(&fs);
    return done == 0 && walked == SQFS_OK ? 0 : failed_with(error);
}

static int remove_one(const char *path, const struct stat *state, int kind, struct FTW *walk)
{
    (void)state;
    (void)kind;
    (void)walk;
    return remove(path);
}

void remove_tree(const char *path)
{
    nftw(path, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}
