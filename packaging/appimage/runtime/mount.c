/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#define FUSE_USE_VERSION 32
#include "runtime.h"

#include <squashfuse/ll.h>
#include <squashfuse/squashfuse.h>

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static const struct fuse_lowlevel_ops operations = {
    .getattr = sqfs_ll_op_getattr,
    .opendir = sqfs_ll_op_opendir,
    .releasedir = sqfs_ll_op_releasedir,
    .readdir = sqfs_ll_op_readdir,
    .lookup = sqfs_ll_op_lookup,
    .open = sqfs_ll_op_open,
    .create = sqfs_ll_op_create,
    .release = sqfs_ll_op_release,
    .read = sqfs_ll_op_read,
    .readlink = sqfs_ll_op_readlink,
    .listxattr = sqfs_ll_op_listxattr,
    .getxattr = sqfs_ll_op_getxattr,
    .forget = sqfs_ll_op_forget,
};

/* In the child: serves the file system until SIGTERM, which also comes when the parent ends, however it does. */
static int serve(const struct image *image, const char *at, int ready, pid_t parent)
{
    char *words[] = {(char *)image->path, (char *)"-oro,nosuid,nodev,fsname=AppImage,subtype=squashfuse", NULL};
    struct fuse_args arguments = FUSE_ARGS_INIT(2, words);
    struct fuse_lowlevel_ops served = operations;
    sqfs_ll_chan channel;
    int status = 1;
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (getppid() != parent)
        return 1;
    setsid(); /* Ctrl+C is for the program, which still reads from here while it ends. */
    sqfs_ll *opened = sqfs_ll_open(image->path, (size_t)image->offset);
    if (opened == NULL || sqfs_ll_mount(&channel, at, &arguments, &served, sizeof served, opened) != SQFS_OK)
        return 1;
    sigset_t all;
    sigfillset(&all);
    if (fuse_set_signal_handlers(channel.session) == 0) {
        if (write(ready, "1", 1) == 1) {
            close(ready);
            status = fuse_session_loop(channel.session) != 0;
        }
        /* A logout sends several, and the parent's end one more: none may come between here and unmounting. */
        sigprocmask(SIG_BLOCK, &all, NULL);
        fuse_remove_signal_handlers(channel.session);
    }
    sqfs_ll_unmount(&channel, at);
    rmdir(at);
    return status;
}

pid_t mount_image(const struct image *image, const char *at)
{
    int ready[2];
    char answer;
    const pid_t self = getpid();
    if (access("/dev/fuse", R_OK | W_OK) != 0 || pipe2(ready, O_CLOEXEC) != 0)
        return -1;
    const pid_t child = fork();
    if (child < 0)
        return -1;
    if (child == 0) {
        const int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
        close(ready[0]);
        dup2(nowhere, STDIN_FILENO);
        dup2(nowhere, STDOUT_FILENO);
        if (getenv("APPIMAGE_DEBUG") == NULL)
            dup2(nowhere, STDERR_FILENO);
        _exit(serve(image, at, ready[1], self));
    }
    close(ready[1]);
    const ssize_t heard = read(ready[0], &answer, 1);
    close(ready[0]);
    if (heard == 1)
        return child;
    waitpid(child, NULL, 0);
    return -1;
}
