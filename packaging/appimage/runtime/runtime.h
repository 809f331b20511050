/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program in front of the file system image of an AppImage (type 2): it mounts the image, or extracts it where
 * that cannot be, and runs AppRun from it. Written from the AppImage specification. */
#ifndef DRYDOCK_RUNTIME_H
#define DRYDOCK_RUNTIME_H

#include <sys/types.h>

/* An AppImage: the ELF of this program, and from `offset` on a squashfs. */
struct image
{
    const char *path;
    off_t offset;
};

/* Says what failed, with errno, and ends with 127, as a shell does that cannot run a program. */
_Noreturn void die(const char *what);

/* Extracts what matches `pattern` (NULL: everything) below `to`, which may exist. 0, or -1 with errno. */
int extract_image(const struct image *image, const char *to, const char *pattern, int verbose);
/* Removes a directory with what is in it. */
void remove_tree(const char *path);

/* Mounts the image at `at`, served by a child that ends with this process. Its id, or -1 where there is no FUSE. */
pid_t mount_image(const struct image *image, const char *at);

#endif
