"""A riddle that people solve and simple programs do not: five digits, to be seen or to be heard. Made here, offline.

Its digits are drawn from a number that is on the form and a key that is not, so nothing of it is stored before it is
answered; then its number is, for a riddle does for one answer, right or wrong.

asking   the number, the digits, whether an answer is right
picture  the digits to be seen
sound    the digits to be heard: each as so many beeps
"""
