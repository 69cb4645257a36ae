// Does nothing: what starting any program that is linked statically costs.
int main() { return 0; }
